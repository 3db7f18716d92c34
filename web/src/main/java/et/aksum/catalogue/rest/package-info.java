/**
 * Items and shared reference rows over HTTP: {@code /catalogue}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.catalogue.rest;

import org.jspecify.annotations.NullMarked;
