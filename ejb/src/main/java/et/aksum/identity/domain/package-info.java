/**
 * People, their credentials and grants as they are kept, and the rules about them: passwords, codes, attempts, duties.
 * Secrets leave this package only as hashes or encrypted; reads that run on every call are single statements.
 */
@NullMarked
package et.aksum.identity.domain;

import org.jspecify.annotations.NullMarked;
