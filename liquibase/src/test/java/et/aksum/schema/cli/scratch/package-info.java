/** PostgreSQL servers of the moment. */
package et.aksum.schema.cli.scratch;
