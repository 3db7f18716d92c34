package et.aksum.schema.draft;

import et.aksum.schema.drift.model.MappedColumn;
import et.aksum.schema.drift.model.Nullness;
import et.aksum.schema.drift.model.Storage;
import et.aksum.schema.plan.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column in the words of SQL. */
record ColumnText(String table, MappedColumn column) {
    private static final Map<String, String> NEUTRAL = Map.of(
            "text", "''",
            "boolean", "false",
            "smallint", "0",
            "integer", "0",
            "bigint", "0",
            "double precision", "0",
            "real", "0",
            "date", "current_date",
            "timestamptz", "now()",
            "jsonb", "'{}'");

    private static final Map<Pattern, String> PERSONAL = Map.of(
            Pattern.compile("(^|_)(latitude|longitude|lat|lon)$"),
            "location",
            Pattern.compile("(^|_)(email|phone|mobile|telephone|address)$"),
            "contact",
            Pattern.compile(
                    "(^|_)(display_name|username|birth_date|first_name|last_name|full_name|passport|birthday|gender)$"),
            "identity");

    String name() {
        return Naming.quoted(column.name());
    }

    /** In a table that is new. */
    String definition() {
        boolean lock =
                column.name().equals("version") && column.storage().type().equals("bigint");
        return "%s %s%s%s"
                .formatted(
                        name(),
                        column.storage().type(),
                        isRequired() ? " not null" : "",
                        lock && isRequired() ? " default 0" : "");
    }

    /** In a table that has rows and writers already: those that do not know it must get by. */
    String addition() {
        String value = neutralValue();
        return "add column %s %s%s"
                .formatted(
                        name(),
                        column.storage().type(),
                        isRequired() && value != null ? " not null default " + value : "");
    }

    boolean isRequired() {
        return column.nullness() == Nullness.VALUE;
    }

    /** What rows get that were there before; null when there is nothing that could mean "not known". */
    @Nullable
    String neutralValue() {
        Storage storage = column.storage();
        if (storage.references() != null || storage.key()) {
            return null;
        }
        if (!storage.values().isEmpty()) {
            return Quoted.text(storage.values().get(0));
        }
        return NEUTRAL.get(storage.type().startsWith("numeric") ? "integer" : storage.type());
    }

    /** What may stand in it: the constants of an enumeration, or so many characters. */
    Optional<String> check() {
        return condition().map(condition -> "constraint %s check (%s)".formatted(checkName(), condition));
    }

    String checkName() {
        return Naming.of(table, column.name(), "ck");
    }

    Optional<String> condition() {
        Storage storage = column.storage();
        if (!storage.values().isEmpty()) {
            return Optional.of("%s in (%s)"
                    .formatted(
                            name(), storage.values().stream().map(Quoted::text).collect(Collectors.joining(", "))));
        }
        boolean bounded = storage.type().equals("text") && storage.longest() > 0;
        return bounded ? Optional.of("length(%s) <= %d".formatted(name(), storage.longest())) : Optional.empty();
    }

    String comment() {
        return "comment on column %s.%s is %s".formatted(Naming.quoted(table), name(), Quoted.text(meaning()));
    }

    private String meaning() {
        List<String> sentences = new ArrayList<>(List.of(whatItIs()));
        if (!column.storage().values().isEmpty()) {
            sentences.add("One of " + String.join(", ", column.storage().values()) + ".");
        }
        PERSONAL.forEach((name, kind) -> {
            if (name.matcher(column.name()).find()) {
                sentences.add("pii: " + kind);
            }
        });
        return String.join(" ", sentences);
    }

    private String whatItIs() {
        Storage storage = column.storage();
        if (column.name().equals(Naming.ORGANISATION)) {
            return "Organisation that owns the row.";
        }
        if (storage.key() && storage.references() != null) {
            return "Row of %s it belongs to.".formatted(storage.references());
        }
        if (storage.key() && column.name().equals("id") && storage.type().equals("uuid")) {
            return "UUIDv7 made by the application.";
        }
        return column.name().equals("version")
                ? "Optimistic lock: counts changes."
                : Naming.sentence(Naming.words(column.attribute()));
    }
}
