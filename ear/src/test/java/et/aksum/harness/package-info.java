/**
 * What the tests of the whole stand on: one server with its own PostgreSQL for a run, the people of its demo
 * organisations, a client for the API, a browser, and an independent reading of the real history file.
 *
 * <p>Nothing here uses the product's own classes: a test that computes with the code it tests proves nothing.
 */
@NullMarked
package et.aksum.harness;

import org.jspecify.annotations.NullMarked;
