/** What other contexts ask consent and tell it, and which rows of its own are about people. */
@NullMarked
package et.aksum.consent.adapter;

import org.jspecify.annotations.NullMarked;
