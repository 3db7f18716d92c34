/** Prepares first-run and demo access when the application starts. */
@NullMarked
package et.aksum.identity.adapter;

import org.jspecify.annotations.NullMarked;
