package et.aksum.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Inviting twice under one key invites once and gives the same code again, to nobody else. */
class InvitationApiIT {
    private final ApiClient administrator =
            ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));
    private final String key = UUID.randomUUID().toString();
    private final String body = body("guest-" + Buyer.unique());

    @Test
    void the_same_request_again_gives_the_same_code() {
        ApiAnswer first = administrator.create("users", body, key);

        ApiAnswer again = administrator.create("users", body, key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.madeId()).isEqualTo(first.madeId());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void the_code_is_not_readable_where_it_is_kept() {
        String code =
                administrator.create("users", body, key).json().get("code").getAsString();

        assertThat(Database.text("select encode(answer, 'escape') from messaging.idempotency_key where key = ?", key))
                .isNotBlank()
                .doesNotContain(code);
    }

    @Test
    void another_invitation_under_the_same_key_is_refused() {
        administrator.create("users", body, key);
        String other = "other-" + Buyer.unique();

        ApiAnswer answer = administrator.create("users", body(other), key);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("idempotency-key-reused");
        assertThat(Database.number("select count(*) from identity.app_user where username = ?", other))
                .isZero();
    }

    @Test
    void without_a_key_the_second_invitation_is_refused_as_before() {
        administrator.post("users", body);

        ApiAnswer again = administrator.post("users", body);

        assertThat(again.status()).as(again.toString()).isEqualTo(409);
    }

    @Test
    void the_key_of_one_person_is_worth_nothing_to_another() {
        administrator.create("users", body, key);
        ApiClient elsewhere = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "administrator"));

        ApiAnswer answer = elsewhere.create("users", body, key);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    }

    private static String body(String username) {
        return """
                {"username":"%s","displayName":"Guest","email":"%s@example.org","roles":["inventory"]}"""
                .formatted(username, username);
    }
}
