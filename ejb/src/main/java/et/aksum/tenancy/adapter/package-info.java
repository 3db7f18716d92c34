/**
 * Hands the signed tenant context to each transaction when it starts, and corrects EclipseLink where organisation keys
 * need it. The key strings are shared with the server's connection listener.
 */
@NullMarked
package et.aksum.tenancy.adapter;

import org.jspecify.annotations.NullMarked;
