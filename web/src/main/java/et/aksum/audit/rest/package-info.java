/**
 * The audit trail over HTTP: {@code /audit}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.audit.rest;

import org.jspecify.annotations.NullMarked;
