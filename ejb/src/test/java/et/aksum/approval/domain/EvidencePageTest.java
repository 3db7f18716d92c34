package et.aksum.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidencePageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final JsonObject PACK = read(
            """
            {"request": {"title": "PO <1>", "subjectType": "procurement.order", "subjectId": "7", "subjectVersion": "2", "amount": "5.0000",
              "currency": "USD", "author": "a1", "submittedAt": "1763888400000000", "party": null, "excluded": "", "ruleReason": "First rule",
              "status": "APPROVED", "closingNote": null, "digest": "d00d", "diff": "[{\\"field\\":\\"note\\",\\"before\\":null,\\"after\\":\\"<b>\\"}]"},
             "decisions": [{"seq": "4", "decision": "REJECT", "decidedByName": "Hanna & Co", "decidedBy": "h1", "seat": "s1", "decidedAt": "1763888400000001",
              "level": "SECOND_FACTOR", "factorAt": null, "limitAmount": "150000.0000", "limitCurrency": "ETB", "limitRate": "150.000000000000000000", "latitude": "9.010800", "longitude": "38.761300", "reason": "Too dear"}],
             "links": [{"seq": "4", "contentHash": "cc", "previousHash": "bb", "hash": "aa"}]}""");

    @Test
    void whoever_reads_it_sees_what_was_asked_who_decided_and_the_chain() {
        String page = EvidencePage.of(PACK, List.of(), NOW);

        assertThat(page)
                .contains("23 November 2026, 12:00:00 in Addis Ababa", "Checked as it was written: whole.")
                .contains(
                        "5.0000 USD",
                        "First rule",
                        "150000.0000 ETB at the rate 150<",
                        "d00d",
                        "9.010800 38.761300",
                        "Too dear",
                        "23 November 2025, 12:00:00")
                .contains("<td>4</td><td>cc</td><td>bb</td><td>aa</td>")
                .doesNotContain("Partner", "Closing words");
    }

    @Test
    void nothing_that_somebody_wrote_becomes_markup_and_nothing_is_loaded() {
        String page = EvidencePage.of(PACK, List.of(), NOW);

        assertThat(page)
                .contains("PO &lt;1&gt;", "&lt;b&gt;", "Hanna &amp; Co")
                .doesNotContain("<b>", "<script", "src=", "href=");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void a_fault_is_not_kept_quiet_and_no_decision_is_said_to_be_none() {
        JsonObject undecided = Json.createObjectBuilder(PACK)
                .add("decisions", Json.createArrayBuilder())
                .add("links", Json.createArrayBuilder())
                .build();

        assertThat(EvidencePage.of(undecided, List.of("Decision 4 was altered."), NOW))
                .contains("Decision 4 was altered.", "Nobody has decided yet.")
                .doesNotContain("whole.");
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
