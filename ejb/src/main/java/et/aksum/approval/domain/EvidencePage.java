package et.aksum.approval.domain;

import et.aksum.approval.FieldChange;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.Handout.Page;
import et.aksum.shared.Handout.Page.Column;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same as an evidence pack, for reading: what was asked, who decided what, and the links that hold it together. */
public final class EvidencePage {
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'in Addis Ababa'", Locale.ENGLISH)
            .withZone(BusinessDay.ZONE);

    private EvidencePage() {}

    /** @param faults what is wrong with the pack, in English; empty when it is whole */
    public static String of(JsonObject pack, List<String> faults, Instant now) {
        JsonObject request = pack.getJsonObject("request");
        Page page = new Page("Evidence of decisions about " + text(request, "title"), "የውሳኔ ማስረጃ")
                .paragraph("Written " + HERE.format(now) + ". "
                        + (faults.isEmpty()
                                ? "Checked as it was written: whole."
                                : "Checked as it was written: " + String.join(" ", faults)))
                .paragraph(
                        "This page is for reading. What proves the decisions is evidence.json; how-to-check.txt says how anybody checks it, without this system.");
        asked(page, request);
        decisions(page, pack.getJsonArray("decisions").getValuesAs(JsonObject.class));
        links(page, pack);
        return page.toString();
    }

    private static void asked(Page page, JsonObject request) {
        page.heading("What was asked")
                .table(
                        columns("What", "Said"),
                        Stream.of(
                                        row("Record", text(request, "subjectType") + " " + text(request, "subjectId")),
                                        row("Version of the record", text(request, "subjectVersion")),
                                        row("Amount", joined(text(request, "amount"), text(request, "currency"))),
                                        row("Asked by", text(request, "author")),
                                        row("Asked", moment(text(request, "submittedAt"))),
                                        row("Partner", text(request, "party")),
                                        row("Who does not decide", text(request, "excluded")),
                                        row("Rule", text(request, "ruleReason")),
                                        row("Status", text(request, "status")),
                                        row("Closing words", text(request, "closingNote")),
                                        row("Digest (SHA-256)", text(request, "digest")))
                                .filter(row -> !row.get(1).isEmpty())
                                .toList())
                .heading("What would change")
                .table(
                        columns("Field", "Before", "After"),
                        DiffText.read(text(request, "diff")).stream()
                                .map(EvidencePage::change)
                                .toList());
    }

    private static void decisions(Page page, List<JsonObject> decisions) {
        page.heading("What was decided");
        if (decisions.isEmpty()) {
            page.paragraph("Nobody has decided yet.");
            return;
        }
        page.table(
                columns(
                        "No.",
                        "Decision",
                        "By",
                        "For the seat of",
                        "When",
                        "How surely known",
                        "Limit",
                        "Where",
                        "Reason"),
                decisions.stream()
                        .map(decision -> List.of(
                                text(decision, "seq"),
                                text(decision, "decision"),
                                text(decision, "decidedByName") + " (" + text(decision, "decidedBy") + ")",
                                text(decision, "seat").equals(text(decision, "decidedBy"))
                                        ? ""
                                        : text(decision, "seat"),
                                moment(text(decision, "decidedAt")),
                                joined(text(decision, "level"), moment(text(decision, "factorAt"))),
                                limit(decision),
                                joined(text(decision, "latitude"), text(decision, "longitude")),
                                text(decision, "reason")))
                        .toList());
    }

    private static void links(Page page, JsonObject pack) {
        page.heading("The chain")
                .paragraph(
                        "Each decision of the organisation from the first of this request on; those of other requests show their hash only.")
                .table(
                        columns("No.", "Content", "Link before", "Link"),
                        pack.getJsonArray("links").getValuesAs(JsonObject.class).stream()
                                .map(link -> List.of(
                                        text(link, "seq"),
                                        text(link, "contentHash"),
                                        text(link, "previousHash"),
                                        text(link, "hash")))
                                .toList());
    }

    private static List<String> change(FieldChange change) {
        return List.of(
                change.field(),
                Objects.requireNonNullElse(change.before(), "–"),
                Objects.requireNonNullElse(change.after(), "–"));
    }

    private static List<String> row(String name, String value) {
        return List.of(name, value);
    }

    private static List<Column> columns(String... names) {
        return Stream.of(names).map(name -> new Column(name, "")).toList();
    }

    private static String limit(JsonObject decision) {
        String rate = text(decision, "limitRate");
        return joined(text(decision, "limitAmount"), text(decision, "limitCurrency"))
                + (rate.isEmpty()
                        ? ""
                        : " at the rate "
                                + new BigDecimal(rate).stripTrailingZeros().toPlainString());
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }

    /** Microseconds since 1970, as a time of day; nothing for nothing. */
    private static String moment(String micros) {
        return micros.isEmpty() ? "" : HERE.format(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }

    private static String text(JsonObject object, String field) {
        @Nullable String text = object.isNull(field) ? null : object.getString(field);
        return text == null ? "" : text;
    }
}
