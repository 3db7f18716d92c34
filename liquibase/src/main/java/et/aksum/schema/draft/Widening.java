package et.aksum.schema.draft;

import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import et.aksum.schema.drift.model.KnownTables;
import et.aksum.schema.drift.model.MappedColumn;
import et.aksum.schema.drift.model.ModelDifference;
import et.aksum.schema.drift.model.ModelDifference.Kind;
import et.aksum.schema.plan.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A column that holds more than before: of a wider type, longer texts, further constants. */
record Widening(KnownTables known) {
    private static final Map<String, Set<String>> WIDER = Map.of(
            "smallint", Set.of("integer", "bigint"),
            "integer", Set.of("bigint"),
            "real", Set.of("double precision"));

    private static final Pattern DIGITS = Pattern.compile("numeric\\((\\d+)(?:,(\\d+))?\\)");
    private static final String REWRITES =
            "The attribute asks for it; the table is written anew under an exclusive lock, so it must be small. Otherwise add a column, write both, and swap in a later release.";
    private static final String LISTS_MORE = "The new list holds every value of the old one.";
    private static final String LETS_MORE = "The new bound lets through everything the old one did.";

    List<DraftedChange> of(ModelDifference difference, String table, MappedColumn column) {
        if (difference.kind() == Kind.FEWER_VALUES) {
            return values(table, column);
        }
        String is = String.valueOf(difference.found());
        String check = known.checkOfLength(table, column.name());
        if (difference.kind() == Kind.TOO_NARROW && check != null && !is.startsWith("character varying")) {
            return length(table, column, check);
        }
        return type(is, table, column);
    }

    private List<DraftedChange> type(String is, String table, MappedColumn column) {
        String wanted = column.storage().type();
        boolean text = is.startsWith("character varying") && wanted.equals("text");
        boolean digits = DIGITS.matcher(is).matches() && DIGITS.matcher(wanted).matches();
        if (!text && !digits && !WIDER.getOrDefault(is, Set.of()).contains(wanted)) {
            return List.of();
        }
        String target = digits ? digits(is, wanted) : wanted;
        String alter =
                "alter table %s alter column %s type ".formatted(Naming.quoted(table), Naming.quoted(column.name()));
        return List.of(DraftedChange.of(
                        table,
                        column.name() + " type",
                        "The attribute may hold more than %s.".formatted(is),
                        List.of(alter + target),
                        List.of(alter + is))
                .waiving("LK13", REWRITES));
    }

    /** Wide enough for what was there and for what is wanted. */
    private static String digits(String is, String wanted) {
        Matcher old = matched(is);
        Matcher next = matched(wanted);
        int scale = Math.max(scale(old), scale(next));
        int before =
                Math.max(Integer.parseInt(old.group(1)) - scale(old), Integer.parseInt(next.group(1)) - scale(next));
        return "numeric(%d,%d)".formatted(before + scale, scale);
    }

    private static Matcher matched(String type) {
        Matcher digits = DIGITS.matcher(type);
        if (!digits.matches()) {
            throw new IllegalArgumentException(type);
        }
        return digits;
    }

    private static int scale(Matcher digits) {
        return digits.group(2) == null ? 0 : Integer.parseInt(digits.group(2));
    }

    private List<DraftedChange> values(String table, MappedColumn column) {
        String check = known.checkOfValues(table, column.name());
        if (check == null) {
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(known.values(table, column.name()));
        all.addAll(column.storage().values());
        String list = all.stream().map(Quoted::text).collect(Collectors.joining(", "));
        return replaced(
                table,
                column,
                check,
                "check (%s in (%s))".formatted(Naming.quoted(column.name()), list),
                "values",
                LISTS_MORE);
    }

    private List<DraftedChange> length(String table, MappedColumn column, String check) {
        String wider = definition(table, check)
                .replaceFirst("<= \\d+", "<= " + column.storage().longest())
                .replaceFirst("^CHECK", "check");
        return replaced(table, column, check, wider, "length", LETS_MORE);
    }

    private List<DraftedChange> replaced(
            String table, MappedColumn column, String check, String wider, String what, String reason) {
        String alter = "alter table %s%n  ".formatted(Naming.quoted(table));
        String name = Naming.quoted(check);
        String drop = "drop constraint %s".formatted(name);
        String add = "add constraint %s %s".formatted(name, wider);
        List<DraftedChange> changes = new ArrayList<>();
        changes.add(DraftedChange.of(
                        table,
                        column.name() + " " + what,
                        "The attribute may hold more than before; the old check makes room in the same statement.",
                        List.of(alter + drop + ",\n  " + add + " not valid"),
                        List.of(alter + drop + ",\n  add constraint " + name + " " + definition(table, check)))
                .waiving("BC03", reason)
                .waiving("BC05", reason));
        changes.add(DraftedChange.of(
                table,
                column.name() + " " + what + " proved",
                "Reads the rows that are there while others go on reading and writing.",
                List.of(alter + "validate constraint " + name),
                List.of(alter + drop + ",\n  " + add + " not valid")));
        return changes;
    }

    private String definition(String table, String check) {
        Map<String, String> aspects = known.aspects(new SchemaObject(ObjectKind.CONSTRAINT, table + "." + check));
        return aspects == null ? "" : aspects.getOrDefault("definition", "");
    }
}
