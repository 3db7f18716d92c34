/** The command line, in this process and from the runnable jar. */
package et.aksum.schema.cli;
