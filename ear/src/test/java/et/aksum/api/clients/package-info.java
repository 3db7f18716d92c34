/** Clients and their registrations over HTTP. */
@NullMarked
package et.aksum.api.clients;

import org.jspecify.annotations.NullMarked;
