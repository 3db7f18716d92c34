/** Tests inside the container: the built archive in a managed server on free ports, with a PostgreSQL of its own. */
@NullMarked
package et.aksum.integration;

import org.jspecify.annotations.NullMarked;
