/**
 * Institutions that buy, and the people who speak for them: how they come, what is known about them, and whether they may order.
 *
 * <p>Publishes {@link et.aksum.clients.ClientApproved}. Tables: place, institution, licence, address, contact, registration.
 * A taxpayer number is looked up when somebody decides, and not before: whoever registers never learns whether it is known.
 */
@NullMarked
package et.aksum.clients;

import org.jspecify.annotations.NullMarked;
