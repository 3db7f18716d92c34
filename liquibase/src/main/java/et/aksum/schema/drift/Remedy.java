package et.aksum.schema.drift;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statements that make what was found what it should be. A draft to be read before it is run; where it takes a
 * decision, or data, it is a remark that says so.
 */
final class Remedy {
    private static final String REMARK = "-- ";

    private final SchemaObject object;
    private final String name;
    private final SortedMap<String, String> should;

    private Remedy(SchemaObject object, SortedMap<String, String> should) {
        this.object = object;
        this.name = object.name();
        this.should = should;
    }

    /** @param expected the catalogue the difference was found against */
    static String of(Difference difference, Catalogue expected) {
        SortedMap<String, String> should = expected.objects().get(difference.object());
        Remedy remedy = new Remedy(difference.object(), should == null ? new TreeMap<>() : should);
        String aspect = difference.aspect();
        if (aspect != null) {
            return remedy.mend(aspect);
        }
        return difference.isUnexpected() ? remedy.drop() : remedy.create();
    }

    private String drop() {
        return switch (object.kind()) {
            case COLUMN -> "alter table %s drop column %s;".formatted(owner(), last());
            case CONSTRAINT -> "alter table %s drop constraint %s;".formatted(owner(), last());
            case INDEX -> "drop index concurrently %s.%s;".formatted(schema(), last());
            case POLICY, TRIGGER, RULE ->
                "drop %s %s on %s;".formatted(object.kind().words(), last(), owner());
            case GRANT -> GrantName.of(name).revoke();
            case DEFAULT_PRIVILEGE -> REMARK + "alter default privileges and revoke what they grant " + name;
            case ROLE -> REMARK + "roles are the operator's: drop role %s, or take its membership away".formatted(name);
            default -> "drop %s %s;".formatted(object.kind().words(), name);
        };
    }

    private String create() {
        return switch (object.kind()) {
            case INDEX, FUNCTION, TRIGGER, RULE, STATISTICS -> should.get("definition") + ";";
            case CONSTRAINT ->
                "alter table %s add constraint %s %s;".formatted(owner(), last(), should.get("definition"));
            case VIEW -> "create view %s as %s".formatted(name, should.get("definition"));
            case GRANT -> GrantName.of(name).grant(should.getOrDefault("privileges", ""));
            case POLICY -> policy();
            case COLUMN -> column();
            default -> REMARK + "make the %s again, as its changeSet does".formatted(object);
        };
    }

    private String policy() {
        StringBuilder sql = new StringBuilder("create policy %s on %s for %s to %s"
                .formatted(last(), owner(), should.get("command"), should.get("roles")));
        append(sql, " using (%s)", "using");
        append(sql, " with check (%s)", "with check");
        return sql.append(';').toString();
    }

    private String column() {
        StringBuilder sql =
                new StringBuilder("alter table %s add column %s %s".formatted(owner(), last(), should.get("type")));
        append(sql, " default %s", "default");
        sql.append("true".equals(should.get("not null")) ? " not null" : "").append(';');
        return should.containsKey("comment") ? sql + "\n" + mend("comment") : sql.toString();
    }

    private void append(StringBuilder sql, String words, String aspect) {
        if (should.containsKey(aspect)) {
            sql.append(words.formatted(should.get(aspect)));
        }
    }

    private String mend(String aspect) {
        String value = should.get(aspect);
        boolean yes = "true".equals(value);
        return switch (object.kind() + " " + aspect) {
            case "TABLE row security" ->
                "alter table %s %s row level security;".formatted(name, yes ? "enable" : "disable");
            case "TABLE row security forced" ->
                "alter table %s %sforce row level security;".formatted(name, yes ? "" : "no ");
            case "TABLE replica identity" -> "alter table %s replica identity default;".formatted(name);
            case "COLUMN default" -> inColumn(value == null ? "drop default" : "set default " + value);
            case "COLUMN not null" -> inColumn((yes ? "set" : "drop") + " not null");
            case "COLUMN type" -> inColumn("type %s using %s::%s".formatted(value, last(), value));
            case "POLICY using", "POLICY with check" ->
                "alter policy %s on %s %s (%s);".formatted(last(), owner(), aspect, value);
            case "POLICY roles" -> "alter policy %s on %s to %s;".formatted(last(), owner(), value);
            case "TRIGGER state" -> "alter table %s enable trigger %s;".formatted(owner(), last());
            case "INDEX state" -> "reindex index concurrently %s.%s;".formatted(schema(), last());
            case "INDEX definition" -> "drop index %s.%s;\n%s;".formatted(schema(), last(), value);
            case "CONSTRAINT definition" ->
                "alter table %s drop constraint %s, add constraint %s %s;".formatted(owner(), last(), last(), value);
            case "CONSTRAINT state" -> "alter table %s validate constraint %s;".formatted(owner(), last());
            case "FUNCTION definition" -> value + ";";
            case "GRANT privileges" ->
                GrantName.of(name).revoke() + "\n" + GrantName.of(name).grant(String.valueOf(value));
            default -> anywhere(aspect, value == null ? "nothing" : value);
        };
    }

    private String anywhere(String aspect, String value) {
        String kind = object.kind().words();
        return switch (aspect) {
            case "owner" -> "alter %s %s owner to %s;".formatted(kind, name, value);
            case "comment" ->
                "comment on %s %s is %s;"
                        .formatted(
                                kind, name, should.containsKey(aspect) ? "'" + value.replace("'", "''") + "'" : "null");
            default -> REMARK + "make %s of %s %s".formatted(aspect, object, value);
        };
    }

    private String inColumn(String action) {
        return "alter table %s alter column %s %s;".formatted(owner(), last(), action);
    }

    private String owner() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private String last() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String schema() {
        return name.substring(0, name.indexOf('.'));
    }
}
