/**
 * What a verb found, and its four renderings: text for people, JSON for scripts, SARIF for code review, JUnit XML for build servers.
 *
 * <p>The one rule: every rendering shows the same {@link et.aksum.schema.cli.output.Report}; none knows which verb made it.
 */
@NullMarked
package et.aksum.schema.cli.output;

import org.jspecify.annotations.NullMarked;
