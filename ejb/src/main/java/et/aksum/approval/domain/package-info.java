/** Requests and their steps, the rules that choose them, and the chain of decisions. Private to the context. */
@NullMarked
package et.aksum.approval.domain;

import org.jspecify.annotations.NullMarked;
