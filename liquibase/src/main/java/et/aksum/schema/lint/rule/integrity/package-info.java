/**
 * IN: whether the changelog can be trusted, undone and read. Rules that need a release manifest are with the manifest.
 *
 * <p>The one rule: whoever reads a changeSet at night knows why it exists, what it changes and how to undo it.
 */
@NullMarked
package et.aksum.schema.lint.rule.integrity;

import org.jspecify.annotations.NullMarked;
