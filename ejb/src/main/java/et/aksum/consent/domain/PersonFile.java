package et.aksum.consent.domain;

import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import et.aksum.consent.domain.PersonCatalogue.Column;
import et.aksum.messaging.Addressee;
import et.aksum.shared.Handout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything held about a person: data.json for machines with schema.json that explains it, and index.html for people. */
@ApplicationScoped
public class PersonFile {
    @Inject
    PersonCatalogue catalogue;

    @Inject
    Statements statements;

    /** What one table holds about the person. */
    public record Section(PersonalTable table, List<Column> columns, JsonArray rows) {}

    /** The tables with rows about the person, and how many. */
    public List<Section> sections(Addressee person) {
        List<Section> found = new ArrayList<>();
        for (PersonalTable table : catalogue.about(person.kind())) {
            read(table, true, person, found);
        }
        for (PersonalTable table : catalogue.actsOf(person.kind())) {
            read(table, false, person, found);
        }
        return found;
    }

    public byte[] zip(Addressee person, OffsetDateTime now) {
        List<Section> sections = sections(person);
        return new Handout()
                .with("data.json", data(sections, person, now).toString())
                .with("schema.json", schema(sections).toString())
                .with("index.html", PersonPage.of(sections, now))
                .bytes();
    }

    private void read(PersonalTable table, boolean all, Addressee person, List<Section> into) {
        List<Column> columns = catalogue.columns(table, all);
        // Names of tables and columns come from the catalogue of the database and from constants, never from whoever
        // asks.
        String list =
                columns.stream().map(column -> "t.\"" + column.name() + "\"").collect(Collectors.joining(", "));
        String sql =
                "select coalesce(jsonb_agg(audit.unveil_image(to_jsonb(r))), '[]') from (select %s from %s t where %s limit 100000) r"
                        .formatted(list, table.name(), condition(table, person.kind()));
        try (JsonReader reader = Json.createReader(new StringReader(
                statements.query(sql, row -> row.getString(1), person.id()).get(0)))) {
            JsonArray rows = reader.readArray();
            if (!rows.isEmpty()) {
                into.add(new Section(table, columns, rows));
            }
        }
    }

    private static String condition(PersonalTable table, Addressee.Kind kind) {
        if (table.person() != Person.MAIL_BOX) {
            return "t.\"" + table.column() + "\" = ?";
        }
        return "lower(t.\"%s\") = (select lower(p.email) from %s p where p.id = ?)"
                .formatted(table.column(), PersonCatalogue.rows(kind));
    }

    private static JsonObject data(List<Section> sections, Addressee person, OffsetDateTime now) {
        var tables = Json.createObjectBuilder();
        sections.forEach(section -> tables.add(key(section), section.rows()));
        return Json.createObjectBuilder()
                .add("person", person.id().toString())
                .add("kind", person.kind().name().toLowerCase(java.util.Locale.ROOT))
                .add("exportedAt", now.toString())
                .add("tables", tables)
                .build();
    }

    private static JsonObject schema(List<Section> sections) {
        var tables = Json.createObjectBuilder();
        for (Section section : sections) {
            var columns = Json.createObjectBuilder();
            section.columns().forEach(column -> columns.add(column.name(), column.meaning()));
            tables.add(
                    key(section),
                    Json.createObjectBuilder()
                            .add("table", section.table().name())
                            .add("meaning", section.table().what())
                            .add("columns", columns));
        }
        return Json.createObjectBuilder().add("tables", tables).build();
    }

    private static String key(Section section) {
        return section.table().name() + " by " + section.table().column();
    }
}
