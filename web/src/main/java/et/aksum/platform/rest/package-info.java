/**
 * What every resource of the API shares: JSON, problems (RFC 9457), pages, preconditions, idempotency, limits.
 *
 * <p>A request passes, in this order: {@link et.aksum.platform.rest.ApiBodyLimit}, {@link
 * et.aksum.platform.rest.AuthenticationFilter}, {@link et.aksum.platform.rest.QueryParameterCheck}, {@link
 * et.aksum.platform.rest.IdempotencyFilter}, the resource. Whatever goes wrong on the way is put into words once, by
 * {@link et.aksum.platform.rest.ProblemTranslation}. Tables: none. The rule: nothing here decides about business.
 */
@NullMarked
package et.aksum.platform.rest;

import org.jspecify.annotations.NullMarked;
