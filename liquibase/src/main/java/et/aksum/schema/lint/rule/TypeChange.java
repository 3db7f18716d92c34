package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Map;

/** A change of a column's type: whether rows stay as they are on disk, and whether values can be lost. */
public record TypeChange(TypeName from, TypeName to, SchemaModel model) {
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int FINEST = 6;
    private static final int WIDEST_INTEGER = 19;
    private static final Map<String, Integer> INTEGER_DIGITS =
            Map.of("smallint", 5, "integer", 10, "bigint", WIDEST_INTEGER);

    /** Whether PostgreSQL changes only the catalogue. */
    public boolean keepsRows() {
        if (from.equals(to)) {
            return true;
        }
        if (from.array() != to.array()) {
            return false;
        }
        if (isText(from) && isText(to)) {
            return length(to) >= length(from);
        }
        if (from.is("numeric") && to.is("numeric")) {
            return to.modifiers().isEmpty()
                    || !from.modifiers().isEmpty()
                            && to.modifier(1, 0) == from.modifier(1, 0)
                            && to.modifier(0, 0) >= from.modifier(0, 0);
        }
        if (from.name().equals(to.name()) && from.isAny("timestamp", "timestamptz", "time", "timetz", "interval")) {
            return to.modifier(0, FINEST) >= from.modifier(0, FINEST);
        }
        if (from.is("varbit") && to.is("varbit")) {
            return to.modifier(0, UNLIMITED) >= from.modifier(0, UNLIMITED);
        }
        return from.is("cidr") && to.is("inet") || isFreeDomain();
    }

    /** Whether indexes over the column sort otherwise afterwards and are built anew, though the rows stay. */
    public boolean rebuildsIndexes() {
        return isCitext(from) != isCitext(to);
    }

    /** Whether rows stay as long as the session's time zone is UTC, where both kinds of timestamp are the same number; a limit of digits is applied to each. */
    public boolean keepsRowsInUtc() {
        return from.isAny("timestamp", "timestamptz")
                && to.isAny("timestamp", "timestamptz")
                && to.modifier(0, FINEST) >= FINEST;
    }

    /** Whether values that fit before may not fit, or lose something, afterwards. */
    public boolean losesValues() {
        if (from.equals(to)) {
            return false;
        }
        if (isText(from) && isTextOrChar(to)) {
            return length(to) < length(from) || to.is("char") && length(from) == UNLIMITED;
        }
        if (from.is("char") && isTextOrChar(to)) {
            return length(to) < length(from);
        }
        if (isNumber(from) && isNumber(to)) {
            return losesNumbers();
        }
        return losesTime();
    }

    private boolean losesNumbers() {
        boolean wasExact = INTEGER_DIGITS.containsKey(from.name()) || from.is("numeric");
        if (to.isAny("real", "double precision")) {
            return from.is("numeric")
                    || from.is("double precision") && to.is("real")
                    || from.is("bigint")
                    || from.is("integer") && to.is("real");
        }
        if (!wasExact) {
            return true;
        }
        return digitsBefore(to) < digitsBefore(from) || digitsAfter(to) < digitsAfter(from);
    }

    private boolean losesTime() {
        if (from.is("timestamptz")) {
            return to.isAny("timestamp", "date", "time", "timetz")
                    || to.is("timestamptz") && to.modifier(0, FINEST) < from.modifier(0, FINEST);
        }
        if (from.is("timestamp")) {
            return to.isAny("date", "time")
                    || to.name().startsWith("timestamp") && to.modifier(0, FINEST) < from.modifier(0, FINEST);
        }
        return from.is("timetz") && to.is("time")
                || from.is("jsonb") && to.is("json")
                || from.is("uuid") && to.isAny("integer", "bigint");
    }

    /** USING says no more than the cast that PostgreSQL would make by itself. */
    public static boolean usesPlainValue(AlterAction.ChangeType change) {
        Expression using = change.using();
        if (using == null) {
            return true;
        }
        List<Token> tokens = using.unwrapped().tokens();
        return !tokens.isEmpty()
                && tokens.get(0).isName()
                && tokens.get(0).text().equals(change.column())
                && (tokens.size() == 1 || tokens.get(1).isMark("::"));
    }

    private boolean isFreeDomain() {
        String schema = to.schema();
        return model.domain(new QualifiedName(schema, to.name()))
                .filter(domain -> domain.constraints().isEmpty())
                .filter(domain -> domain.type().equals(from) || new TypeChange(from, domain.type(), model).keepsRows())
                .isPresent();
    }

    private static boolean isText(TypeName type) {
        return type.isAny("varchar", "text") || isCitext(type);
    }

    /** Of an extension, and stored as text is. */
    private static boolean isCitext(TypeName type) {
        return type.name().equals("citext");
    }

    private static boolean isTextOrChar(TypeName type) {
        return isText(type) || type.is("char");
    }

    private static int length(TypeName type) {
        return type.is("text") ? UNLIMITED : type.modifier(0, type.is("char") ? 1 : UNLIMITED);
    }

    private static boolean isNumber(TypeName type) {
        return INTEGER_DIGITS.containsKey(type.name()) || type.isAny("numeric", "real", "double precision");
    }

    private static int digitsBefore(TypeName type) {
        Integer integer = INTEGER_DIGITS.get(type.name());
        if (integer != null) {
            return integer;
        }
        return type.modifiers().isEmpty() ? UNLIMITED : type.modifier(0, 0) - type.modifier(1, 0);
    }

    private static int digitsAfter(TypeName type) {
        if (INTEGER_DIGITS.containsKey(type.name())) {
            return 0;
        }
        return type.modifiers().isEmpty() ? UNLIMITED : type.modifier(1, 0);
    }
}
