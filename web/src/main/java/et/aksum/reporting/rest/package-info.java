/**
 * Figures over HTTP: {@code /reporting}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.reporting.rest;

import org.jspecify.annotations.NullMarked;
