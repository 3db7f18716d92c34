/** The start-up bean every other start-up bean depends on, the look for drift by the clock, and the schema as management tools see it. */
@NullMarked
package et.aksum.operations.adapter;

import org.jspecify.annotations.NullMarked;
