/** Institutions, contacts and registrations with their rules; nothing here knows a channel. */
@NullMarked
package et.aksum.clients.domain;

import org.jspecify.annotations.NullMarked;
