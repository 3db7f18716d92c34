package et.aksum.schema.drift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On what, and to whom: the name {@code grant.sql} gives a grant, taken apart.
 *
 * @param object with its kind, for example {@code table procurement.supplier}
 * @param column the one column, or ""
 * @param grantee a role, or PUBLIC
 */
record GrantName(String object, String column, String grantee) {
    private static final Pattern NAME = Pattern.compile("on (.+) to (\\S+)");
    private static final Pattern COLUMN = Pattern.compile("column (.+)\\.([^.]+)");

    static GrantName of(String name) {
        Matcher whole = NAME.matcher(name);
        if (!whole.matches()) {
            throw new IllegalArgumentException(name);
        }
        Matcher column = COLUMN.matcher(whole.group(1));
        return column.matches()
                ? new GrantName("table " + column.group(1), " (" + column.group(2) + ")", whole.group(2))
                : new GrantName(whole.group(1), "", whole.group(2));
    }

    String revoke() {
        return "revoke all%s on %s from %s;".formatted(column, object, grantee);
    }

    /** @param privileges separated by commas, as the catalogue lists them */
    String grant(String privileges) {
        String option = " with grant option";
        String verbs = privileges.replace(option, "").replace(",", column + ",") + column;
        return "grant %s on %s to %s%s;".formatted(verbs, object, grantee, privileges.contains(option) ? option : "");
    }
}
