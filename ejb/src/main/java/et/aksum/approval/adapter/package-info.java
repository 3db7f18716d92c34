/** What faces outward: who may decide by the roles of the organisation, and the clock that reminds and escalates. */
@NullMarked
package et.aksum.approval.adapter;

import org.jspecify.annotations.NullMarked;
