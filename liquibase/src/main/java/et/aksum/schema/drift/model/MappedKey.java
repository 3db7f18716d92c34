package et.aksum.schema.drift.model;

import java.util.List;

/**
 * Columns that an entity wants found quickly, or only once.
 *
 * @param columns in the order the mapping gives them
 */
public record MappedKey(List<String> columns, boolean unique) {
    public MappedKey {
        columns = List.copyOf(columns);
    }
}
