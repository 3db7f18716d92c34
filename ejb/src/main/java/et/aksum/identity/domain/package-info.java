/**
 * People, their credentials as they are kept, and the rules about them: passwords, codes, attempts.
 * Secrets leave this package only as hashes or encrypted.
 */
@NullMarked
package et.aksum.identity.domain;

import org.jspecify.annotations.NullMarked;
