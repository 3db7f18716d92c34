package et.aksum.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiClient;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.OidcProvider;
import et.aksum.harness.Totp;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coming in through an OpenID Connect provider, from the door to the portal, with whatever it says. */
class ProviderSignInApiIT {
    private final OidcProvider provider = Harness.provider();
    private final DemoPerson known = Harness.server().info().person("addis-medical", "finance");
    private final DemoPerson gone = Harness.server().info().person("addis-medical", "inventory");
    private final DemoPerson elsewhere = Harness.server().info().person("hawassa-diagnostics", "procurement");
    private final String subject = "subject-" + UUID.randomUUID();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(cookies)
            .build();

    @AfterEach
    void untie() {
        Database.execute(
                "set session_replication_role = replica",
                "delete from identity.provider_link where issuer = '" + provider.issuer() + "'",
                "update identity.app_user set state = 'ACTIVE' where username = '" + gone.username()
                        + "' and org_id = '" + Database.organisation(gone.organisation()) + "'");
    }

    @Test
    void who_is_tied_comes_as_far_as_a_password_does() {
        tie(known, "now()");
        provider.says("{\"sub\":\"%s\",\"amr\":[\"mfa\"]}".formatted(subject));

        assertThat(entering()).as("a tie of today carries no second factor").isEqualTo("/second-factor");
        assertThat(get("/procurement/orders").uri().getPath()).isEqualTo("/second-factor");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(cookie -> cookie.getName())
                .as("nothing of the way is left")
                .doesNotContain("aksum-provider");
    }

    @Test
    @Tag("V6.8.4")
    void an_old_tie_and_a_second_factor_the_operator_believes_open_the_portal() {
        tie(known, "now() - interval '25 hours'");
        provider.says("{\"sub\":\"%s\",\"acr\":\"mfa\"}".formatted(subject));

        assertThat(entering()).isEqualTo("/reporting/dashboard");
        assertThat(get("/identity/sessions").body()).contains("password and code");
    }

    @Test
    @Tag("V6.8.1")
    void who_is_unknown_deactivated_or_known_to_another_organisation_stays_out() {
        provider.says("{\"sub\":\"%s\",\"email\":\"%s@addis.example\",\"email_verified\":true}"
                .formatted(subject, known.username()));
        refused("nobody is tied");

        tie(elsewhere, "now()");
        refused("tied in an organisation this provider does not speak for");
        untie();

        tie(gone, "now()");
        Database.execute(
                "set session_replication_role = replica",
                "update identity.app_user set state = 'DEACTIVATED' where username = '" + gone.username()
                        + "' and org_id = '" + Database.organisation(gone.organisation()) + "'");
        refused("deactivated");
        assertThat(
                        Database.number(
                                "select count(*) from audit.entry where action = 'sign-in.refused' and details::text like '%not-active%'"))
                .isPositive();
    }

    @Test
    @Tag("V6.8.2")
    @Tag("V10.5.3")
    @Tag("V10.5.4")
    void a_token_of_another_issuer_for_another_client_too_old_or_of_another_hand_is_none() {
        tie(known, "now()");
        provider.says("{\"sub\":\"%s\"}".formatted(subject));
        assertThat(entering()).as("the honest token").isEqualTo("/second-factor");
        for (String lie : new String[] {
            "\"iss\":\"https://other.example\"",
            "\"aud\":\"another-client\",\"azp\":\"another-client\"",
            "\"exp\":1700000000",
            "\"nonce\":\"another\""
        }) {
            provider.says("{\"sub\":\"%s\",%s}".formatted(subject, lie));
            refused(lie);
        }
        provider.saysForeignlySigned("{\"sub\":\"%s\"}".formatted(subject));
        refused("foreign signature");
    }

    @Test
    void nobody_comes_in_by_an_answer_he_did_not_ask_for_or_by_the_portals_end_of_the_way_alone() {
        assertThat(get("/provider").uri().getQuery()).isEqualTo("provider=refused");
        assertThat(get("/oidc/enter?code=made-up&state=made-up").uri().getPath())
                .isEqualTo("/sign-in");
        assertThat(get("/oidc/anything").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_administrator_ties_somebody_over_the_api_and_takes_it_back() {
        DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
        ApiClient api = ApiClient.of(administrator);
        String links =
                "users/" + ApiClient.of(known).get("me").json().get("userId").getAsString() + "/provider-links";
        String body = "{\"subject\":\"%s\"}".formatted(subject);
        assertThat(ApiClient.of(known).get(links).status()).isEqualTo(403);
        assertThat(api.post("step-up", "{\"totpCode\":\"%s\"}".formatted(Totp.unused(administrator.totpSecret())))
                        .status())
                .isBetween(200, 299);

        assertThat(api.post(links, body).status()).isEqualTo(204);
        assertThat(api.post(links, body).slug()).as("tied once").isEqualTo("invalid-input");
        assertThat(api.get(links).array()).singleElement().satisfies(link -> assertThat(
                        link.getAsJsonObject().get("subject").getAsString())
                .isEqualTo(subject));
        provider.says("{\"sub\":\"%s\"}".formatted(subject));
        assertThat(entering()).isEqualTo("/second-factor");

        String link = api.get(links).array().get(0).getAsJsonObject().get("id").getAsString();
        assertThat(api.send("DELETE", links + "/" + link, "", request -> request)
                        .status())
                .isEqualTo(204);
        assertThat(api.get(links).array()).isEmpty();
        refused("untied");
    }

    private void refused(String why) {
        cookies.getCookieStore().removeAll();
        assertThat(entering()).as(why).isEqualTo("/sign-in");
        assertThat(get("/procurement/orders").uri().getPath()).as(why).isEqualTo("/sign-in");
    }

    /** Where one is after going in by the provider. */
    private String entering() {
        HttpResponse<String> page = get("/oidc/enter");
        assertThat(page.statusCode()).as(page.uri() + " " + page.body()).isEqualTo(200);
        return page.uri().getPath();
    }

    private HttpResponse<String> get(String path) {
        try {
            URI target = Harness.server().info().portal().resolve(path);
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofString());
            // The client of Java gives up after five; the way to the provider and back is longer.
            return answer.statusCode() == 302
                    ? browser.send(
                            HttpRequest.newBuilder(answer.uri()
                                            .resolve(answer.headers()
                                                    .firstValue("location")
                                                    .orElseThrow()))
                                    .build(),
                            BodyHandlers.ofString())
                    : answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tie(DemoPerson person, String since) {
        String id = ApiClient.of(person).get("me").json().get("userId").getAsString();
        Database.execute(
                "set session_replication_role = replica",
                "insert into identity.provider_link (org_id, id, user_id, issuer, subject, created_at) values ('%s', gen_random_uuid(), '%s', '%s', '%s', %s)"
                        .formatted(
                                Database.organisation(person.organisation()), id, provider.issuer(), subject, since));
    }
}
