/**
 * Employees, units and holidays over HTTP: {@code /employees}, {@code /units}, {@code /holidays}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.workforce.rest;

import org.jspecify.annotations.NullMarked;
