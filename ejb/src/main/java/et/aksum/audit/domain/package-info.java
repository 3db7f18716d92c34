/** How entries are read, and how they are spelt for hashing: the same spelling as the database function audit.append uses. */
@NullMarked
package et.aksum.audit.domain;

import org.jspecify.annotations.NullMarked;
