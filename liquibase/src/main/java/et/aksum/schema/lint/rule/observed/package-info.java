/** What a scratch database showed of a changeSet: it completes what the rules read, and takes back what did not happen. */
@NullMarked
package et.aksum.schema.lint.rule.observed;

import org.jspecify.annotations.NullMarked;
