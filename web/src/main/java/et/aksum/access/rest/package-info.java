/** What each person may do, over HTTP: roles, grants, duties that stay apart, requests, rounds of confirmation, emergencies, and why. */
@NullMarked
package et.aksum.access.rest;

import org.jspecify.annotations.NullMarked;
