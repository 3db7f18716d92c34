package et.aksum.consent.domain;

import et.aksum.audit.PersonalTable;
import et.aksum.messaging.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Overwrites what is held about a person and tells what it did. */
@ApplicationScoped
public class ErasureRun {
    @Inject
    PersonCatalogue catalogue;

    @Inject
    PersonFile file;

    @Inject
    Statements statements;

    private record Step(long rows, String digest, String held) {}

    /** What was overwritten, what a legal hold kept, and what is kept as evidence of acts. */
    public JsonObject run(UUID erasure, Addressee person) {
        List<PersonFile.Section> before = file.sections(person);
        JsonArrayBuilder erased = Json.createArrayBuilder();
        JsonArrayBuilder held = Json.createArrayBuilder();
        JsonArrayBuilder kept = Json.createArrayBuilder();
        for (PersonalTable table : lastFirst(person)) {
            if (table.replacements() != null) {
                Step step = erase(erasure, table, table.replacements());
                JsonObjectBuilder told =
                        Json.createObjectBuilder().add("table", table.name()).add("by", table.column());
                if (!step.held().isEmpty()) {
                    held.add(told.add("legalHold", step.held()));
                } else if (step.rows() > 0) {
                    erased.add(told.add("rows", step.rows()).add("sha256", step.digest()));
                }
            }
        }
        for (PersonFile.Section section : before) {
            if (section.table().replacements() == null) {
                kept.add(Json.createObjectBuilder()
                        .add("table", section.table().name())
                        .add("by", section.table().column())
                        .add("rows", section.rows().size()));
            }
        }
        return Json.createObjectBuilder()
                .add("erased", erased)
                .add("held", held)
                .add("keptAsEvidence", kept)
                .build();
    }

    /** The row that says who the person is goes last: the others are found by it. */
    private List<PersonalTable> lastFirst(Addressee person) {
        List<PersonalTable> tables = new ArrayList<>(catalogue.about(person.kind()));
        Collections.reverse(tables);
        tables.sort((one, other) ->
                Boolean.compare(one.column().equals("id"), other.column().equals("id")));
        return tables;
    }

    private Step erase(UUID erasure, PersonalTable table, String replacements) {
        return statements
                .query(
                        "select affected, digest, held from consent.anonymise(?, ?, ?, ?::jsonb)",
                        row -> new Step(
                                row.getLong(1),
                                row.getString(2) == null ? "" : row.getString(2),
                                row.getString(3) == null ? "" : row.getString(3)),
                        erasure,
                        table.name(),
                        table.column(),
                        replacements)
                .get(0);
    }
}
