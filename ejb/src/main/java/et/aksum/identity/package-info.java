/**
 * Organisations, their people and how they prove who they are: sign-in with password and second factor (authenticator, passkey,
 * recovery code), what happens when one is lost, tokens, step-up.
 *
 * <p>Publishes {@link OrganisationSetUp} and {@link PersonInvited}. Listens to nothing. Tables: organisation,
 * organisation_code, app_user, api_token, api_token_use, invitation, setup_secret, recovery_code, passkey, password_reset, lost_factor, factor_policy,
 * session, step_up_proof, attempt, service_account, client_secret; and those of 0.1 that the context access decides about.
 * What somebody may do is not decided here: {@link Entitlements} asks.
 */
@NullMarked
package et.aksum.identity;

import org.jspecify.annotations.NullMarked;
