/** The lists and words of drift, without a database. */
package et.aksum.schema.drift;
