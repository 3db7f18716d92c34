/**
 * The door behind which WildFly asks the organisation's OpenID Connect provider. An archive of its own, because a web archive has
 * one way of authenticating, and the portal's is another. It knows nobody: whom the provider vouches for is handed to the portal,
 * signed and for a minute. No tables. The rule to remember: nothing here decides who may come in.
 */
@NullMarked
package et.aksum.identity.oidc;

import org.jspecify.annotations.NullMarked;
