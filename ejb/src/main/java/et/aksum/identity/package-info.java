/**
 * Organisations, their people and what each may do: sign-in with password and second factor, roles, tokens, limits, step-up.
 *
 * <p>Publishes {@link OrganisationSetUp}. Listens to nothing. Tables: organisation, organisation_code, app_user, role, role_permission,
 * role_assignment, approval_limit, api_token, invitation, setup_secret, role_catalogue, role_catalogue_permission.
 * Every guarded call asks the database anew what the caller may do at this moment; nothing is granted by default.
 */
@NullMarked
package et.aksum.identity;

import org.jspecify.annotations.NullMarked;
