/** What drives employment from outside a request: the timer that ends it when the planned last day has passed. Holds no rule. */
@NullMarked
package et.aksum.workforce.adapter;

import org.jspecify.annotations.NullMarked;
