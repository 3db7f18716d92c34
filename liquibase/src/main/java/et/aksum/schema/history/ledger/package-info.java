/**
 * What was committed about the history: the head pointer {@code db/changelog/HEAD} and one {@code manifest.json} per release, compared with the
 * changelogs themselves. Needs no database.
 *
 * <p>A {@link et.aksum.schema.history.ledger.Head} names each changeSet that is not released yet with its parents, and the one head; a
 * {@link et.aksum.schema.history.ledger.Manifest} names what was released, with semantic hashes. Parents tell in which order changeSets were added;
 * the order in which they run is that of the changelogs. The one rule: a history has one head, and what was released never changes.
 */
@NullMarked
package et.aksum.schema.history.ledger;

import org.jspecify.annotations.NullMarked;
