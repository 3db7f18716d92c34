/**
 * What each person may do: the roles he holds, on which conditions, and why; asked on every guarded call.
 *
 * <p>Listens to {@link et.aksum.identity.PersonInvited}. Tables, still in the schema identity: role, role_permission,
 * role_assignment, approval_limit.
 * Every guarded call asks anew what the caller may do at this moment; nothing is granted by default.
 */
@NullMarked
package et.aksum.access;

import org.jspecify.annotations.NullMarked;
