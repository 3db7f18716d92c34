/** The page of the schema, for operators. */
@NullMarked
package et.aksum.browser.operations;

import org.jspecify.annotations.NullMarked;
