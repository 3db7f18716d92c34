package et.aksum.schema.cli;

import et.aksum.schema.SchemaSeeds.Seed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which the three sides of a seed differ: what they agree in tells a reader nothing. Where a side has no row, all of them.
 *
 * @param before null, as the others, where that side has no row
 */
record SeedColumns(@Nullable JsonObject before, @Nullable JsonObject now, @Nullable JsonObject found) {

    static SeedColumns of(Seed seed) {
        return new SeedColumns(read(seed.before()), read(seed.now()), read(seed.found()));
    }

    /** {@code shipped before: …; shipped now: …; in the database: …}. */
    String words() {
        return "Shipped before: %s; shipped now: %s; in the database: %s."
                .formatted(said(before), said(now), said(found));
    }

    private String said(@Nullable JsonObject side) {
        if (side == null) {
            return "nothing";
        }
        JsonObjectBuilder shown = Json.createObjectBuilder();
        for (String column : differing()) {
            if (side.containsKey(column)) {
                shown.add(column, side.get(column));
            }
        }
        return shown.build().toString();
    }

    private Set<String> differing() {
        Set<String> columns = new TreeSet<>();
        sides().forEach(side -> columns.addAll(side.keySet()));
        if (sides().count() == 3) {
            columns.removeIf(
                    column -> sides().map(side -> side.get(column)).distinct().count() == 1);
        }
        return columns;
    }

    private Stream<JsonObject> sides() {
        return Stream.of(before, now, found).filter(Objects::nonNull);
    }

    private static @Nullable JsonObject read(@Nullable String content) {
        return content == null
                ? null
                : Json.createReader(new StringReader(content)).readObject();
    }
}
