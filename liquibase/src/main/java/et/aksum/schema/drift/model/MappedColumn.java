package et.aksum.schema.drift.model;

import java.util.Set;

/**
 * A column some entity reads or writes.
 *
 * @param attribute the attribute, with its path inside embedded ones, for example {@code terms.incoterm}
 * @param types types of PostgreSQL that hold it, without length; empty when a converter decides
 * @param nullness whether the attribute always has a value
 * @param inserted whether the entity writes it when it is new
 * @param storage how it is best kept
 */
public record MappedColumn(
        String attribute, String name, Set<String> types, Nullness nullness, boolean inserted, Storage storage) {
    public MappedColumn {
        types = Set.copyOf(types);
    }

    /** For both attributes: as the one that writes it says; where both write it, what either may leave null, may be null. */
    MappedColumn and(MappedColumn other) {
        MappedColumn writer = inserted || !other.inserted ? this : other;
        boolean weaker = inserted == other.inserted && nullness == Nullness.VALUE;
        return writer.as(weaker ? other.nullness : writer.nullness)
                .storedAs(writer.storage.and(writer == this ? other.storage : storage));
    }

    MappedColumn as(Nullness other) {
        return new MappedColumn(attribute, name, types, other, inserted, storage);
    }

    MappedColumn storedAs(Storage other) {
        return new MappedColumn(attribute, name, types, nullness, inserted, other);
    }
}
