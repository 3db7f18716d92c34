/** Lists of places, good and bad, without a database. */
package et.aksum.schema.places;
