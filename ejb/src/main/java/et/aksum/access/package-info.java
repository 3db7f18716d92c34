/**
 * What each person may do: the roles he holds, under which conditions, and why; asked on every guarded call.
 *
 * <p>Listens to {@link et.aksum.identity.PersonInvited} and to the outcomes of approvals. Tables: all of the schema access; and, still in
 * the schema identity: role, role_permission, role_assignment, approval_limit.
 * Nothing is granted by default; what a case does not tell, counts against it; whoever did one thing to a document does not get
 * round its counterpart by another role.
 */
@NullMarked
package et.aksum.access;

import org.jspecify.annotations.NullMarked;
