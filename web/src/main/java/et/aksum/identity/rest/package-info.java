/**
 * Signing in, tokens, people and their roles over HTTP: {@code /tokens}, {@code /step-up}, {@code /me}, {@code /users}, {@code /roles}, {@code /invitations}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.identity.rest;

import org.jspecify.annotations.NullMarked;
