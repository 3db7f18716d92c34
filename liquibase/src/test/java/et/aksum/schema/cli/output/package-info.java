/** The renderings of a report. */
package et.aksum.schema.cli.output;
