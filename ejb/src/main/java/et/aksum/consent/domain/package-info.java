/** The rows behind consent, and what makes up an export, an erasure and its certificate. */
@NullMarked
package et.aksum.consent.domain;

import org.jspecify.annotations.NullMarked;
