/**
 * Regions, zones and woredas from a list that an operator has: read with what is wrong in it, compared, and loaded.
 *
 * <p>Table: clients.place, which belongs to no organisation, so that the owner of the schema writes it and no runtime role can. The one rule: a
 * place is never deleted. What a newer list leaves out is closed, and an address that lies there keeps it.
 */
@NullMarked
package et.aksum.schema.places;

import org.jspecify.annotations.NullMarked;
