/** The schema engine: brings a database to the release this build expects, and says whether it is there. */
@NullMarked
package et.aksum.schema;

import org.jspecify.annotations.NullMarked;
