/** What operators see of the schema in the portal. Shows and looks, never changes; the schema concerns every organisation, so it is shown after a fresh code. */
@NullMarked
package et.aksum.operations.portal;

import org.jspecify.annotations.NullMarked;
