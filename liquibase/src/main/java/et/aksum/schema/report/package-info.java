/**
 * The schema as pages for people: which releases and changeSets there are, what each context's tables hold and who is kept out of them, a diagram of
 * each context, and which requirements the schema meets.
 *
 * <p>{@link et.aksum.schema.report.SchemaPages} makes the pages of docs/schema from the changelogs and the catalogue on file, without a database.
 * {@link et.aksum.schema.report.GapAnalysis} holds the requirements against any catalogue. Tables: none. The one rule: the same history gives the same
 * text to the byte, because the build compares.
 */
@NullMarked
package et.aksum.schema.report;

import org.jspecify.annotations.NullMarked;
