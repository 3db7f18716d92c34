/**
 * Diagrams of tables as SVG, laid out here: tables stand in columns, what is referred to stands left of what refers to it, and lines run between the
 * boxes, never through them.
 *
 * <p>The one rule: no text may touch another; widths are counted in characters of a monospaced face, which is the only width that is known without a
 * browser.
 */
@NullMarked
package et.aksum.schema.report.diagram;

import org.jspecify.annotations.NullMarked;
