package et.aksum.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDesk.Demand;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ApprovalEvidenceTest {
    private final ApprovalDesk desk = new ApprovalDesk();

    @Test
    void an_evidence_pack_proves_itself_without_the_database_and_shows_nothing_of_other_requests() {
        ApprovalRequestId request = twoDecisions();
        String pack = pack(request);

        assertThat(EvidencePack.faults(pack)).isEmpty();
        JsonObject read = read(pack);
        assertThat(read.getJsonArray("decisions")).hasSize(2);
        assertThat(read.getJsonArray("links"))
                .as("the other request's decision is a link between them")
                .hasSize(3);
        assertThat(pack).doesNotContain("Because of the other");
        assertThat(desk.value("select count(*) from audit.entry where action = 'approval.exported'"))
                .isEqualTo("1");
    }

    @Test
    void a_zip_holds_the_pack_a_page_that_says_the_same_and_how_anybody_checks_it() throws IOException {
        ApprovalRequestId request = twoDecisions();
        Map<String, String> files = unzipped(
                desk.as(desk.boss, () -> desk.wiring.get(ApprovalEvidence.class).archive(request)));

        assertThat(files).containsOnlyKeys("evidence.json", "index.html", "how-to-check.txt");
        assertThat(EvidencePack.faults(files.get("evidence.json"))).isEmpty();
        assertThat(files.get("index.html"))
                .contains("PO-2026-00001", "Checked as it was written: whole.", "APPROVE", "boss", "second")
                .contains(read(files.get("evidence.json"))
                        .getJsonObject("request")
                        .getString("digest"))
                .doesNotContain("Because of the other");
        assertThat(desk.value("select count(*) from audit.entry where action = 'approval.exported'"))
                .isEqualTo("1");
    }

    @Test
    void how_to_check_names_every_field_that_is_hashed_in_their_order() throws IOException {
        String words = unzipped(desk.as(
                        desk.boss, () -> desk.wiring.get(ApprovalEvidence.class).archive(twoDecisions())))
                .get("how-to-check.txt")
                .replaceAll("\\s+", " ");

        assertThat(words).contains(String.join(", ", EvidencePack.REQUEST) + ".");
        assertThat(words).contains(String.join(", ", EvidencePack.DECISION) + ".");
    }

    @Test
    void whatever_is_altered_in_a_pack_shows() {
        String pack = pack(twoDecisions());
        for (String part : new String[] {"request", "decisions", "links"}) {
            for (String field : part.equals("request")
                    ? read(pack).getJsonObject(part).keySet()
                    : first(pack, part).keySet()) {
                if (!field.matches("status|ruleReason|closingNote")) {
                    assertThat(EvidencePack.faults(altered(pack, part, field)))
                            .as(part + "." + field)
                            .isNotEmpty();
                }
            }
        }
        assertThat(EvidencePack.faults("{}")).isNotEmpty();
        assertThat(EvidencePack.faults("no JSON")).isNotEmpty();
    }

    @Test
    void the_hash_of_each_decision_stands_in_the_audit_trail_too() {
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        desk.decide(desk.boss, request, Choice.APPROVE);

        assertThat(
                        desk.value(
                                """
                        select count(*) from audit.entry e join approval.decision d on d.org_id = e.org_id and e.subject_id = d.request_id::text
                        where e.action = 'approval.decided' and e.details::jsonb ->> 'hash' = encode(d.hash, 'hex')"""))
                .isEqualTo("1");
    }

    @Test
    void nobody_changes_a_decision_and_who_has_the_keys_of_the_house_is_found_out() {
        ApprovalRequestId request = twoDecisions();
        String where =
                "where request_id = '%s' and decided_by = '%s'".formatted(request.value(), desk.boss.requireUser());
        assertThatThrownBy(() -> desk.database.asSuperuser("update approval.decision set reason = 'x' " + where))
                .hasStackTraceContaining("append-only");
        assertThat(verify().intact()).isTrue();

        desk.database.asSuperuser(
                "set session_replication_role = replica; update approval.decision set decided_by_name = 'x' %s; set session_replication_role = origin"
                        .formatted(where));

        assertThat(verify().altered()).containsExactly(request);
        assertThat(EvidencePack.faults(pack(request))).containsExactly("Decision 1 was altered.");
        desk.database.asSuperuser(
                "set session_replication_role = replica; delete from approval.decision where org_id = '%s' and seq = 3; set session_replication_role = origin"
                        .formatted(desk.organisation.value()));
        assertThat(verify().brokenAt()).isEqualTo(3);
    }

    /** Decisions 1 and 3 of the chain; the second is about something else. */
    private ApprovalRequestId twoDecisions() {
        var second = desk.approver("second", "1000 USD");
        desk.rule("two", 10, null, Demand.holders(1, 1, 2));
        ApprovalRequestId request = desk.submit(desk.order("5", "USD"));
        ApprovalRequestId other = desk.submit(desk.order("6", "USD"));
        desk.decide(desk.boss, request, Choice.APPROVE);
        desk.decide(
                desk.boss, new ApprovalDecision.DecideRequest(other, 2, Choice.REJECT, "Because of the other", null));
        desk.decide(second, request, Choice.APPROVE);
        return request;
    }

    private ApprovalEvidence.ChainState verify() {
        return desk.as(desk.boss, () -> desk.wiring.get(ApprovalEvidence.class).verify());
    }

    private String pack(ApprovalRequestId request) {
        return desk.as(desk.boss, () -> desk.wiring.get(ApprovalEvidence.class).pack(request));
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String altered(String pack, String part, String field) {
        JsonObject whole = read(pack);
        if (part.equals("request")) {
            return Json.createObjectBuilder(whole)
                    .add(part, changed(whole.getJsonObject(part), field))
                    .build()
                    .toString();
        }
        var list = Json.createArrayBuilder(whole.getJsonArray(part)).set(0, changed(first(pack, part), field));
        return Json.createObjectBuilder(whole).add(part, list).build().toString();
    }

    private static JsonObject changed(JsonObject object, String field) {
        String before = object.isNull(field) ? "" : object.getString(field);
        return Json.createObjectBuilder(object).add(field, before + "1").build();
    }

    private static JsonObject first(String pack, String part) {
        return read(pack).getJsonArray(part).getJsonObject(0);
    }

    private static JsonObject read(String pack) {
        try (var reader = Json.createReader(new StringReader(pack))) {
            return reader.readObject();
        }
    }
}
