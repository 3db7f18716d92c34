/**
 * What is bought and sold, and the reference rows everybody shares: currencies, countries, Incoterms.
 *
 * <p>Tables: item (owned by an organisation); currency, country, country_alias, incoterm (global, written by
 * changelogs only). Publishes nothing, listens to nothing. An item's code never changes and is never reused.
 */
@NullMarked
package et.aksum.catalogue;

import org.jspecify.annotations.NullMarked;
