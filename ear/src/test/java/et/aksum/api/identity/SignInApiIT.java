package et.aksum.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import et.aksum.harness.Totp;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A password and a code make a token; a guess makes nothing, and many guesses make one wait. */
class SignInApiIT {
    private final URI server = Harness.server().info().portal();
    private final DemoPerson auditor = Harness.server().info().person("hawassa-diagnostics", "auditor");
    private final DemoPerson finance = Harness.server().info().person("hawassa-diagnostics", "finance");

    @Test
    void a_password_and_a_code_make_a_token_that_works_until_it_is_revoked() {
        ApiAnswer issued = signIn(auditor, auditor.password(), Totp.unused(auditor.totpSecret()));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        ApiClient api = new ApiClient(
                Harness.server().info().api(), issued.json().get("token").getAsString());

        assertThat(api.get("me").json().get("organisation").getAsString()).isEqualTo("hawassa-diagnostics");
        assertThat(api.send("DELETE", "tokens/" + issued.madeId(), "", request -> request)
                        .status())
                .isEqualTo(204);
        assertThat(api.get("me").status()).isEqualTo(401);
    }

    @Test
    @Tag("V6.5.1")
    void a_code_works_once() {
        String code = Totp.unused(finance.totpSecret());

        ApiAnswer first = signIn(finance, finance.password(), code);
        ApiAnswer replay = signIn(finance, finance.password(), code);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(replay.status()).isIn(401, 403);
        assertThat(replay.body()).doesNotContain("aks_");
    }

    @Test
    void an_idempotency_key_does_not_make_a_spent_code_good_again() {
        String body =
                body(finance.organisation(), finance.username(), finance.password(), Totp.unused(finance.totpSecret()));
        String key = UUID.randomUUID().toString();
        ApiAnswer first = ApiClient.anonymous().create("tokens", body, key);
        ApiClient owner = new ApiClient(
                Harness.server().info().api(), first.json().get("token").getAsString());
        String before = owner.get("tokens").body();

        ApiAnswer again = ApiClient.anonymous().create("tokens", body, key);

        assertThat(again.status()).as(again.toString()).isIn(401, 403);
        assertThat(again.body()).doesNotContain("aks_");
        assertThat(owner.get("tokens").body()).isEqualTo(before);
    }

    @Test
    @Tag("V6.3.8")
    void an_unknown_name_and_a_wrong_password_are_refused_in_the_same_words() {
        String wrong = RawHttp.postJson(
                server,
                "127.0.0.21",
                "/api/v1/tokens",
                body("hawassa-diagnostics", auditor.username(), "wrong horse", "000000"));
        String unknown = RawHttp.postJson(
                server, "127.0.0.22", "/api/v1/tokens", body("hawassa-diagnostics", "nobody", "wrong horse", "000000"));
        String elsewhere = RawHttp.postJson(
                server, "127.0.0.23", "/api/v1/tokens", body("no-such-house", "nobody", "wrong horse", "000000"));

        assertThat(RawHttp.status(wrong)).isIn(401, 403);
        assertThat(contentOf(unknown)).isEqualTo(contentOf(wrong));
        assertThat(contentOf(elsewhere)).isEqualTo(contentOf(wrong));
    }

    @Test
    @Tag("V2.4.1")
    @Tag("V6.3.1")
    void guessing_is_slowed_down_and_says_how_long() {
        List<String> answers = IntStream.range(0, 30)
                .mapToObj(guess -> RawHttp.postJson(
                        server,
                        "127.0.0.31",
                        "/api/v1/tokens",
                        body("hawassa-diagnostics", "victim-of-guessing", "guess " + guess, "000000")))
                .toList();

        assertThat(answers).anySatisfy(answer -> {
            assertThat(RawHttp.status(answer)).isEqualTo(429);
            assertThat(answer.toLowerCase(java.util.Locale.ROOT)).containsPattern("retry-after: [1-9][0-9]*");
            assertThat(answer).contains("too-many-attempts");
        });
        assertThat(RawHttp.status(answers.get(0))).isIn(401, 403);
        assertThat(Harness.server().log())
                .contains("event=too-many-attempts limit=account-and-network address=127.0.0.31 retryAfterSeconds=")
                .doesNotContain("victim-of-guessing");
    }

    @Test
    @Tag("V6.1.1")
    void the_owner_gets_in_from_elsewhere_while_somebody_guesses() {
        DemoPerson inventory = Harness.server().info().person("hawassa-diagnostics", "inventory");
        IntStream.range(0, 30)
                .forEach(guess -> RawHttp.postJson(
                        server,
                        "127.0.0.41",
                        "/api/v1/tokens",
                        body("hawassa-diagnostics", inventory.username(), "guess " + guess, "000000")));

        String owner = RawHttp.postJson(
                server,
                "127.0.99.42",
                "/api/v1/tokens",
                body(
                        "hawassa-diagnostics",
                        inventory.username(),
                        inventory.password(),
                        Totp.unused(inventory.totpSecret())));

        assertThat(RawHttp.status(owner)).as(owner).isEqualTo(201);
    }

    private ApiAnswer signIn(DemoPerson person, String password, String code) {
        return ApiClient.anonymous().post("tokens", body(person.organisation(), person.username(), password, code));
    }

    private static String body(String organisation, String username, String password, String code) {
        return """
                {"organisation":"%s","username":"%s","password":"%s","totpCode":"%s","name":"test","days":1}"""
                .formatted(organisation, username, password, code);
    }

    private static String contentOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
