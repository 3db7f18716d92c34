package et.aksum.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A narrow token in other hands does not lay open, or change, what is its owner's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerOnlyApiIT {
    private final DemoPerson owner = Harness.server().info().person("hawassa-diagnostics", "auditor");
    private ApiClient narrow = ApiClient.anonymous();

    @BeforeAll
    void issue() {
        ApiAnswer issued = ApiClient.anonymous()
                .post(
                        "tokens",
                        """
                        {"organisation":"%s","username":"%s","password":"%s","totpCode":"%s","name":"narrow",
                         "scopes":["reporting.dashboard.view"],"days":1}"""
                                .formatted(
                                        owner.organisation(),
                                        owner.username(),
                                        owner.password(),
                                        Totp.unused(owner.totpSecret())));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        narrow = new ApiClient(
                Harness.server().info().api(), issued.json().get("token").getAsString());
    }

    static Stream<String> own() {
        UUID nothing = UUID.randomUUID();
        return Stream.of(
                "GET me/consents",
                "GET me/consents/answers",
                "GET me/consents/location-reads",
                "GET me/consents/personal-data",
                "PUT me/consents/marketing {\"given\":true}",
                "GET me/language",
                "PUT me/language {\"language\":\"en\"}",
                "GET me/factors",
                "POST me/factors/recovery-codes {}",
                "PUT me/factors/passkeys/" + nothing + " {\"name\":\"mine\"}",
                "DELETE me/factors/passkeys/" + nothing,
                "PUT me/password {\"currentPassword\":\"x\",\"password\":\"long enough for all of us\"}",
                "GET me/sessions",
                "DELETE me/sessions",
                "DELETE me/sessions/" + nothing,
                "GET tokens",
                "GET delegations",
                "POST delegations {\"to\":\"" + nothing
                        + "\",\"validFrom\":\"2026-01-01T00:00:00Z\",\"validTo\":\"2026-01-02T00:00:00Z\",\"reason\":\"x\"}",
                "DELETE delegations/" + nothing);
    }

    @ParameterizedTest
    @MethodSource("own")
    void a_token_narrower_than_its_owner_is_refused_what_is_his_own(String operation) {
        String[] parts = operation.split(" ", 3);
        ApiAnswer answer = narrow.send(parts[0], parts[1], parts.length < 3 ? "" : parts[2], request -> request);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.slug()).isEqualTo("token-too-narrow");
    }

    @Test
    void it_still_says_whom_it_stands_for_and_may_be_given_back() {
        assertThat(narrow.get("me").status()).isEqualTo(200);
        assertThat(narrow.send("DELETE", "tokens/" + UUID.randomUUID(), "", request -> request)
                        .slug())
                .isEqualTo("token-not-found");
    }

    @Test
    void a_token_for_all_its_owner_may_opens_his_own_data() {
        ApiClient whole = ApiClient.of(owner);

        assertThat(whole.get("me/consents").status()).isEqualTo(200);
        assertThat(whole.get("me/sessions").status()).isEqualTo(200);
        assertThat(whole.get("tokens").status()).isEqualTo(200);
    }
}
