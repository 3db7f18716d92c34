/**
 * Who is asking, and what a browser may do with our answers.
 *
 * <p>{@link et.aksum.platform.security.RequestAuthentication} finds the caller (bearer token for {@code /api}, session
 * for the portal), {@link et.aksum.platform.security.CallerBinding} binds it to the request's thread and always clears
 * it, {@link et.aksum.platform.security.PortalSession} is the only writer of the session. Filters run in the order of
 * {@code web.xml}. Tables: none. The rule: a session is never read for {@code /api}, a token never opens a session.
 */
@NullMarked
package et.aksum.platform.security;

import org.jspecify.annotations.NullMarked;
