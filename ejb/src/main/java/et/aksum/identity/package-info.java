/**
 * Organisations, their people and how they prove who they are: sign-in with password and second factor, tokens, step-up.
 *
 * <p>Publishes {@link OrganisationSetUp} and {@link PersonInvited}. Listens to nothing. Tables: organisation, organisation_code, app_user,
 * api_token, invitation, setup_secret; and those of 0.1 that the context access decides about.
 * What somebody may do is not decided here: {@link Entitlements} asks.
 */
@NullMarked
package et.aksum.identity;

import org.jspecify.annotations.NullMarked;
