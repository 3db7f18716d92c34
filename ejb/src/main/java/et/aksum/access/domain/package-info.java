/** Roles, grants and limits as they are kept, and the rules about them. Reads that run on every call are single statements. */
@NullMarked
package et.aksum.access.domain;

import org.jspecify.annotations.NullMarked;
