package et.aksum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One person's everyday purchasing over the API: every call must succeed, because a test is about something else. */
public record Buyer(DemoPerson person) {
    /** The server's own limit is five minutes. */
    private static final Duration STILL_FRESH = Duration.ofMinutes(4);

    private static final Map<String, Instant> STEPPED_UP = new ConcurrentHashMap<>();

    public static Buyer drafting(String organisation) {
        return new Buyer(Harness.server().info().person(organisation, "procurement"));
    }

    public static Buyer approving(String organisation) {
        return new Buyer(Harness.server().info().person(organisation, "management-supervisor"));
    }

    public ApiClient api() {
        return ApiClient.of(person);
    }

    /** A new supplier with a name of its own. */
    public String supplier() {
        return made(api().create("procurement/suppliers", "{\"name\":\"Supplier " + unique() + "\"}"));
    }

    /** A new item with a code and a name of its own. */
    public String item() {
        String code = "T-" + unique();
        return made(api().create(
                        "catalogue/items",
                        """
                {"code":"%s","description":{"name":"HIV rapid test %s","packSize":30}}"""
                                .formatted(code, code)));
    }

    /** A draft over one line of {@code quantity} packs at {@code price} each. */
    public String draft(String currency, String quantity, String price) {
        return made(api().create("procurement/orders", draftBody(currency, quantity, price)));
    }

    public String draftBody(String currency, String quantity, String price) {
        return """
                {"supplierId":"%s","currency":"%s","country":"ET","incoterm":"CIP","incotermPlace":"Addis Ababa",
                 "mode":"AIR","lines":[{"itemId":"%s","quantity":%s,"packPrice":%s}]}"""
                .formatted(supplier(), currency, item(), quantity, price);
    }

    public String submitted(String currency, String quantity, String price) {
        String order = draft(currency, quantity, price);
        ok(api().change("POST", "procurement/orders/" + order + "/submission", "{}", etag(order)));
        return order;
    }

    public ApiAnswer decide(String order, String decision, String etag) {
        return api().change(
                        "POST",
                        "procurement/orders/" + order + "/decisions",
                        """
                {"decision":"%s","reason":"As planned","geoStamp":%s}"""
                                .formatted(decision, geo()),
                        etag);
    }

    public ApiAnswer complete(String order, String milestone, String day) {
        return api().post(
                        "procurement/orders/" + order + "/milestones/" + milestone + "/completion",
                        """
                {"actualOn":"%s","geoStamp":%s,"note":"Seen"}""".formatted(day, geo()));
    }

    /** Makes the token good for approvals for at least a minute; a code is spent only where the last one is too old. */
    public Buyer steppedUp() {
        String token = Harness.server().info().serverPid() + " " + person.token();
        Instant now = Clock.systemUTC().instant();
        Instant last = STEPPED_UP.get(token);
        if (last == null || last.plus(STILL_FRESH).isBefore(now)) {
            ok(api().post("step-up", "{\"totpCode\":\"" + Totp.unused(person.totpSecret()) + "\"}"));
            STEPPED_UP.put(token, now);
        }
        return this;
    }

    /** Returns for change what waits for this person about the subject. */
    public void sendBack(String subject, String reason) {
        String id =
                api()
                        .get("approvals?status=PENDING&limit=200&assignee=me")
                        .json()
                        .getAsJsonArray("items")
                        .asList()
                        .stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(row -> row.get("subjectId").getAsString().equals(subject))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .getAsString();
        String etag = api().get("approvals/" + id).etag();
        ok(steppedUp()
                .api()
                .change(
                        "POST",
                        "approvals/" + id + "/decisions",
                        "{\"decision\":\"RETURN\",\"reason\":\"%s\",\"geoStamp\":%s}".formatted(reason, geo()),
                        etag));
    }

    public JsonObject order(String id) {
        return ok(api().get("procurement/orders/" + id)).json();
    }

    public String etag(String order) {
        return ok(api().get("procurement/orders/" + order)).etag();
    }

    /** A place in Addis Ababa. */
    public static String geo() {
        return """
                {"latitude":9.010793,"longitude":38.761253,"accuracyMetres":12.5,"source":"GPS"}""";
    }

    public static String unique() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static String made(ApiAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(201, 202);
        return answer.madeId();
    }

    private static ApiAnswer ok(ApiAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }
}
