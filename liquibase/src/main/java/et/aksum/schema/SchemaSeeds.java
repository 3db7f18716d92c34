package et.aksum.schema;

import et.aksum.schema.seed.Seeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What releases ship as a start, and what became of it. */
public final class SchemaSeeds {
    private SchemaSeeds() {}

    /**
     * One seed, three ways.
     *
     * @param state {@code same}, {@code edited}, {@code removed}, {@code edited, and shipped anew}, {@code outdated}, {@code not planted},
     *     {@code no longer shipped} or {@code gone}
     * @param before as shipped when it was planted, as JSON
     * @param now as shipped now
     * @param found as it stands in the database
     */
    public record Seed(
            String set,
            String key,
            String state,
            @Nullable String before,
            @Nullable String now,
            @Nullable String found) {
        /** True when the next planting would write it. */
        public boolean isPending() {
            return state.equals("not planted") || state.equals("outdated");
        }

        /** True when the database says something else than the release. */
        public boolean differs() {
            return !state.equals("same") && !state.equals("gone");
        }
    }

    /**
     * The seeds of the organisation a transaction is bound to, or those everybody shares.
     *
     * @param organisation the bound one; null for what everybody shares, with nobody bound
     */
    public static List<Seed> of(Connection database, @Nullable UUID organisation) throws SQLException {
        return Seeds.of(database, organisation);
    }
}
