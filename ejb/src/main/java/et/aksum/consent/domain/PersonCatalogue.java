package et.aksum.consent.domain;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import et.aksum.messaging.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where something about a person is kept: the tables that contexts declare, and every other one whose foreign key names him, which the database
 * itself knows. So a table that comes later is in the export without anybody thinking of it.
 */
@ApplicationScoped
public class PersonCatalogue {
    private static final String COLUMNS =
            """
            select a.attname, coalesce(col_description(a.attrelid, a.attnum), '')
            from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
              and t.typname <> 'bytea' and a.attname !~ '(hash|secret)$' and a.attname <> 'org_id'
              and (? or a.attname = ? or a.attname = 'id' or t.typname = 'timestamptz' or (col_description(a.attrelid, a.attnum) ~ 'pii: *[a-z]'
                   and a.attrelid not in ('identity.app_user'::regclass, 'clients.contact'::regclass, 'workforce.employee'::regclass)))
            order by a.attnum""";
    private static final String NAMING =
            """
            select distinct f.conrelid::regclass::text, a.attname
            from pg_catalog.pg_constraint f join pg_catalog.pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
            where f.contype = 'f' and f.confrelid = ?::regclass and a.attname <> 'org_id'
              and has_table_privilege(f.conrelid, 'select') order by 1, 2""";

    @Inject
    Statements statements;

    @Inject
    @Any
    Instance<PersonalDataSource> sources;

    /** A column with the meaning the database gives it. */
    public record Column(String name, String meaning) {}

    /** Tables about people of this kind, those of one context together, in a stable order. */
    public List<PersonalTable> about(Addressee.Kind kind) {
        Person person = person(kind);
        boolean mailBox = kind != Addressee.Kind.EMPLOYEE;
        List<PersonalTable> tables = new ArrayList<>();
        sources.stream()
                .sorted(Comparator.comparing(source -> source.tables().get(0).name()))
                .forEach(source -> source.tables().stream()
                        .filter(table -> table.person() == person || (mailBox && table.person() == Person.MAIL_BOX))
                        .forEach(tables::add));
        return tables;
    }

    /** Every other table that names people of this kind: what they did. */
    public List<PersonalTable> actsOf(Addressee.Kind kind) {
        Set<String> declared = about(kind).stream()
                .map(table -> table.name() + "." + table.column())
                .collect(Collectors.toSet());
        Person person = person(kind);
        List<PersonalTable> found = new ArrayList<>(statements
                .query(
                        NAMING,
                        row -> new PersonalTable(
                                row.getString(1),
                                "What you did, or others did for you.",
                                person,
                                row.getString(2),
                                null),
                        rows(kind))
                .stream()
                .filter(table -> !declared.contains(table.name() + "." + table.column()))
                .toList());
        if (kind == Addressee.Kind.USER) {
            found.add(new PersonalTable("audit.entry", "What the audit trail says you did.", person, "actor_id", null));
        }
        return found;
    }

    /** The table whose rows are people of this kind. */
    static String rows(Addressee.Kind kind) {
        return switch (kind) {
            case USER -> "identity.app_user";
            case CONTACT -> "clients.contact";
            case EMPLOYEE -> "workforce.employee";
        };
    }

    private static Person person(Addressee.Kind kind) {
        return Person.valueOf(kind.name());
    }

    /**
     * The columns that are told: all of a table about the person; of what he did, what names him, when, and what is personal in it,
     * unless it is the row of somebody else.
     */
    public List<Column> columns(PersonalTable table, boolean all) {
        return statements.query(
                COLUMNS, row -> new Column(row.getString(1), row.getString(2)), table.name(), all, table.column());
    }
}
