/** Rules of the schema, tried on real PostgreSQL servers. Each test makes its own database. */
package et.aksum.schema;
