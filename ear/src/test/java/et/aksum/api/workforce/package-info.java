/** Employees, units and holidays over HTTP. Each test adds people of its own and lets them go again. */
@NullMarked
package et.aksum.api.workforce;

import org.jspecify.annotations.NullMarked;
