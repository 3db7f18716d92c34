/** The first page: figures, each of which opens the list behind it. Decides and stores nothing. */
@NullMarked
package et.aksum.reporting.portal;

import org.jspecify.annotations.NullMarked;
