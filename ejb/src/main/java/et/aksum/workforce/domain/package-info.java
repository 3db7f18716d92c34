/** Employees, units and calendars with their rules: no circles, no chain without an end, working time by the house's own days. */
@NullMarked
package et.aksum.workforce.domain;

import org.jspecify.annotations.NullMarked;
