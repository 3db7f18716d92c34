/**
 * Organisations, their people and how they prove who they are: sign-in with password and second factor (authenticator, passkey,
 * recovery code), what happens when one is lost, tokens, step-up.
 *
 * <p>Publishes {@link OrganisationSetUp}, {@link PersonInvited} and {@link CredentialsChanged}. Listens to nothing. Tables: organisation,
 * organisation_code, app_user, api_token, invitation, setup_secret, recovery_code, passkey, password_reset, lost_factor, factor_policy; and those of 0.1 that the context access decides about.
 * What somebody may do is not decided here: {@link Entitlements} asks.
 */
@NullMarked
package et.aksum.identity;

import org.jspecify.annotations.NullMarked;
