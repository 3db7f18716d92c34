/** Clients, their contacts and their registrations over HTTP; resources translate and decide nothing. */
@NullMarked
package et.aksum.clients.rest;

import org.jspecify.annotations.NullMarked;
