/**
 * Who works here: employees, the units they work in, who supervises whom, and when people work.
 *
 * <p>Announces {@link EmployeeLeft}, and asks with {@link OpenWork} what somebody has in hand: each context with work that
 * waits for a person observes both. Tables: calendar, working_hours, holiday, unit, employee. Whoever has left neither
 * signs in nor supervises anybody.
 */
@NullMarked
package et.aksum.workforce;

import org.jspecify.annotations.NullMarked;
