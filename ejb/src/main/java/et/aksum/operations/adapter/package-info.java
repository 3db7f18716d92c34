/** The start-up bean every other start-up bean depends on. */
@NullMarked
package et.aksum.operations.adapter;

import org.jspecify.annotations.NullMarked;
