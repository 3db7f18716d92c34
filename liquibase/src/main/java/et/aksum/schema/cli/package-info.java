/**
 * The command line of the schema engine: {@code java -jar aksum-schema.jar <verb>}, described for operators in docs/schema-cli.md.
 *
 * <p>A verb reads its options, asks the engine and gives back one {@link et.aksum.schema.cli.output.Report}; it decides nothing itself and prints
 * nothing itself. Packed only into the runnable jar, never into the EAR. The one rule: whatever a user does wrong ends in a sentence and an exit
 * code, not in a stack trace, and no password is ever printed.
 */
@NullMarked
package et.aksum.schema.cli;

import org.jspecify.annotations.NullMarked;
