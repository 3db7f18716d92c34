package et.aksum.approval;

import et.aksum.approval.domain.Fingerprint;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks an evidence pack without a database: what was asked has the digest its decisions carry, each decision has its content
 * hash, and the links of the chain follow each other. What the pack itself cannot show is that its last link is the one the
 * organisation had: compare that with a later pack, or with the entry {@code approval.decided} of the audit trail.
 */
public final class EvidencePack {
    static final String[] REQUEST = {
        "id",
        "subjectType",
        "subjectId",
        "subjectVersion",
        "title",
        "diff",
        "amount",
        "currency",
        "author",
        "excluded",
        "party",
        "submittedAt"
    };
    static final String[] DECISION = {
        "id",
        "request",
        "step",
        "subjectType",
        "subjectId",
        "subjectVersion",
        "requestDigest",
        "decision",
        "reason",
        "decidedBy",
        "decidedByName",
        "seat",
        "channel",
        "level",
        "factorAt",
        "decidedAt",
        "limitAmount",
        "limitCurrency",
        "limitRate",
        "latitude",
        "longitude",
        "accuracyMetres",
        "geoSource",
        "deviceTime",
        "mock"
    };

    private EvidencePack() {}

    /** What is wrong with it, in English; nothing when it is whole. A text that is no pack at all has a fault, too. */
    public static List<String> faults(String pack) {
        try (var reader = Json.createReader(new StringReader(pack))) {
            JsonObject read = reader.readObject();
            List<String> faults = new ArrayList<>();
            JsonObject request = read.getJsonObject("request");
            List<JsonObject> decisions = read.getJsonArray("decisions").getValuesAs(JsonObject.class);
            List<JsonObject> links = read.getJsonArray("links").getValuesAs(JsonObject.class);
            if (!hash(request, REQUEST).equals(text(request, "digest"))) {
                faults.add("What was asked does not have its digest.");
            }
            for (JsonObject decision : decisions) {
                check(request, decision, links, faults);
            }
            checkLinks(String.valueOf(text(request, "organisation")), links, faults);
            if (links.isEmpty() != decisions.isEmpty()) {
                faults.add("Decisions and links do not belong together.");
            }
            return faults;
        } catch (JsonException | NullPointerException | ClassCastException | NumberFormatException unreadable) {
            return List.of("This is not an evidence pack.");
        }
    }

    private static void check(JsonObject request, JsonObject decision, List<JsonObject> links, List<String> faults) {
        String seq = text(decision, "seq");
        if (!hash(decision, DECISION).equals(text(decision, "contentHash"))) {
            faults.add("Decision " + seq + " was altered.");
        }
        boolean same = Stream.of("subjectType", "subjectId", "subjectVersion")
                        .allMatch(field -> Objects.equals(text(request, field), text(decision, field)))
                && Objects.equals(text(request, "id"), text(decision, "request"))
                && Objects.equals(text(request, "digest"), text(decision, "requestDigest"));
        if (!same) {
            faults.add("Decision " + seq + " is about something else.");
        }
        boolean linked = links.stream().anyMatch(link -> Stream.of("seq", "contentHash", "previousHash", "hash")
                .allMatch(field -> Objects.equals(text(link, field), text(decision, field))));
        if (!linked) {
            faults.add("Decision " + seq + " is not in the chain.");
        }
    }

    private static void checkLinks(String organisation, List<JsonObject> links, List<String> faults) {
        JsonObject before = null;
        for (JsonObject link : links) {
            long seq = Long.parseLong(link.getString("seq"));
            String expected =
                    Fingerprint.link(organisation, seq, link.getString("contentHash"), link.getString("previousHash"));
            boolean follows = before == null
                    || (Long.parseLong(before.getString("seq")) + 1 == seq
                            && before.getString("hash").equals(link.getString("previousHash")));
            if (!follows || !expected.equals(link.getString("hash"))) {
                faults.add("The chain is broken at link " + seq + ".");
            }
            before = link;
        }
    }

    private static String hash(JsonObject object, String... fields) {
        Fingerprint fingerprint = new Fingerprint();
        for (String field : fields) {
            fingerprint.field(text(object, field));
        }
        return fingerprint.hash();
    }

    private static @Nullable String text(JsonObject object, String field) {
        return object.isNull(field) ? null : object.getString(field);
    }
}
