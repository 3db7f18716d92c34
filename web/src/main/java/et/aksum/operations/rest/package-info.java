/**
 * The state of the installation over HTTP: {@code /schema}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.operations.rest;

import org.jspecify.annotations.NullMarked;
