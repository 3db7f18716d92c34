package et.aksum.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import org.junit.jupiter.api.Test;

/** A role opens what it names and nothing else; a token never more than its scope. */
class PermissionsApiIT {

    @Test
    void whoever_may_not_draft_does_not_draft() {
        DemoPerson auditor = Harness.server().info().person("addis-medical", "auditor");
        ApiAnswer answer = ApiClient.of(auditor)
                .create("procurement/orders", Buyer.drafting("addis-medical").draftBody("USD", "1", "1.00"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.slug()).isEqualTo("permission-denied");
    }

    @Test
    void a_token_never_opens_more_than_its_scope() {
        DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");
        ApiAnswer issued = ApiClient.anonymous()
                .post(
                        "tokens",
                        """
                        {"organisation":"%s","username":"%s","password":"%s","totpCode":"%s","name":"narrow",
                         "scopes":["reporting.dashboard.view"],"days":1}"""
                                .formatted(
                                        administrator.organisation(),
                                        administrator.username(),
                                        administrator.password(),
                                        Totp.unused(administrator.totpSecret())));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        ApiClient narrow = new ApiClient(
                Harness.server().info().api(), issued.json().get("token").getAsString());

        assertThat(narrow.get("users").status()).isEqualTo(403);
        assertThat(ApiClient.of(administrator).get("users").status()).isEqualTo(200);
    }

    @Test
    void an_approval_asks_for_a_fresh_code_and_says_so() {
        Buyer drafter = Buyer.drafting("hawassa-diagnostics");
        Buyer approver = Buyer.approving("hawassa-diagnostics");
        String order = drafter.submitted("USD", "1", "1.00");

        ApiAnswer stale = approver.decide(order, "APPROVE", drafter.etag(order));
        ApiAnswer wrong = approver.api()
                .post(
                        "step-up",
                        "{\"totpCode\":\"" + Totp.wrong(approver.person().totpSecret()) + "\"}");
        approver.steppedUp();
        ApiAnswer fresh = approver.decide(order, "APPROVE", drafter.etag(order));

        assertThat(stale.status()).as(stale.toString()).isEqualTo(401);
        assertThat(stale.slug()).isEqualTo("step-up-required");
        assertThat(stale.header("WWW-Authenticate").orElse("")).contains("insufficient_user_authentication");
        assertThat(wrong.status()).as(wrong.toString()).isIn(401, 403);
        assertThat(fresh.status()).as(fresh.toString()).isBetween(200, 299);
    }

    @Test
    void everybody_chooses_the_language_of_his_own_letters() {
        ApiClient auditor = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "auditor"));
        assertThat(speak(auditor, "am").status()).isEqualTo(204);
        assertThat(auditor.get("me/language").json().get("language").getAsString())
                .isEqualTo("am");
        assertThat(speak(auditor, "fr").slug()).isEqualTo("invalid-input");
        assertThat(auditor.get("me/language").json().get("language").getAsString())
                .isEqualTo("am");

        assertThat(speak(auditor, "en").status()).isEqualTo(204);
        assertThat(auditor.get("me/language").json().get("language").getAsString())
                .isEqualTo("en");
    }

    private static ApiAnswer speak(ApiClient api, String language) {
        return api.send("PUT", "me/language", "{\"language\":\"%s\"}".formatted(language), request -> request);
    }
}
