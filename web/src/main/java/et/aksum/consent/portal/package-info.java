/** The pages of consent: one's own, and those of whoever administers people. */
@NullMarked
package et.aksum.consent.portal;

import org.jspecify.annotations.NullMarked;
