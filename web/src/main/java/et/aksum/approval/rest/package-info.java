/**
 * Requests for decisions over HTTP: {@code /approvals}, and who stands in for whom: {@code /delegations}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.approval.rest;

import org.jspecify.annotations.NullMarked;
