package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.identity.ApiTokens;
import et.aksum.identity.SignIn;
import et.aksum.identity.StepUp;
import et.aksum.identity.TooManyAttempts;
import et.aksum.messaging.IdempotencyKeyReused;
import et.aksum.messaging.RequestInProgress;
import et.aksum.platform.rest.ProblemTranslation.Translated;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.shared.Assurance;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemTranslationTest {
    private static final String PATH = "/api/v1/x";

    @Test
    void each_kind_of_refusal_has_its_status() {
        assertThat(status(new PurchaseOrderNotFound(new PurchaseOrderId(UUID.randomUUID()))))
                .isEqualTo(404);
        assertThat(status(new SignIn.Refused())).isEqualTo(403);
        assertThat(status(new RequestInProgress())).isEqualTo(409);
        assertThat(status(new IdempotencyKeyReused())).isEqualTo(422);
    }

    @Test
    void a_refusal_wrapped_by_the_container_keeps_its_name() {
        var wrapped = new EJBException("wrapped", new RuntimeException(new RequestInProgress()));

        assertThat(translate(wrapped).problem().type()).isEqualTo("/problems/request-in-progress");
    }

    @Test
    void a_stale_version_is_a_failed_precondition_however_it_shows() {
        assertThat(status(new StaleVersion("Order PO-2026-1", 1, 2))).isEqualTo(412);
        assertThat(status(new EJBException(new OptimisticLockException("row 1 of order"))))
                .isEqualTo(412);
    }

    @Test
    void too_many_attempts_say_when_to_try_again() {
        Translated translated = translate(new TooManyAttempts(17));

        assertThat(translated.problem().status()).isEqualTo(429);
        assertThat(translated.headers()).containsEntry("Retry-After", "17");
    }

    @Test
    void a_second_factor_that_is_not_fresh_is_asked_for_as_rfc_9470_says() {
        Translated translated = translate(new StepUp.Required(Assurance.FRESH_FACTOR));

        assertThat(translated.problem().status()).isEqualTo(401);
        assertThat(translated.headers().get("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("error=\"insufficient_user_authentication\"")
                .contains("acr_values=\"urn:aksum:second-factor\"")
                .contains("max_age=\"300\"");
        assertThat(translated.problem().stepUp())
                .isEqualTo(new Problem.StepUp("urn:aksum:second-factor", 300, "/api/v1/step-up"));
    }

    @Test
    void a_proof_for_this_very_action_has_the_age_nought() {
        Translated translated = translate(new StepUp.Required(Assurance.THIS_ACTION));

        assertThat(translated.headers().get("WWW-Authenticate")).contains("max_age=\"0\"");
        assertThat(translated.problem().stepUp())
                .satisfies(needed -> assertThat(needed.maxAge()).isZero());
    }

    @Test
    void a_token_that_is_not_valid_is_a_401_and_not_a_403() {
        Translated translated = translate(new ApiTokens.Refused());

        assertThat(translated.problem().status()).isEqualTo(401);
        assertThat(translated.headers().get("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void an_invalid_field_is_named() {
        assertThat(translate(new InvalidInput("latitude", "91 is not a latitude."))
                        .problem()
                        .field())
                .isEqualTo("latitude");
    }

    @Test
    @Tag("V16.5.1")
    void an_unforeseen_error_shows_an_id_and_nothing_else() {
        Translated translated = translate(new IllegalStateException("select * from secret at et.aksum.X"));

        assertThat(translated.problem().status()).isEqualTo(500);
        assertThat(translated.problem().errorId()).isNotBlank();
        assertThat(translated.problem().detail())
                .doesNotContain("select")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    @Test
    void what_two_take_at_the_same_moment_is_a_conflict_for_one_and_names_no_constraint() {
        var unique =
                new SQLException("ERROR: duplicate key value violates unique constraint \"unit_code_uk\"", "23505");

        Translated refused = translate(new EJBException(new RuntimeException(unique)));

        assertThat(refused.problem().status()).isEqualTo(409);
        assertThat(refused.problem().detail()).doesNotContain("unit_code_uk");
    }

    @Test
    void an_sql_error_that_is_no_outage_is_unforeseen_and_an_outage_is_503() {
        assertThat(status(new EJBException(new SQLException("bad column", "42703"))))
                .isEqualTo(500);

        Translated outage = translate(new EJBException(new SQLException("Connection to 127.0.0.1:5432 refused.")));
        assertThat(outage.problem().status()).isEqualTo(503);
        assertThat(outage.headers()).containsKey("Retry-After");
        assertThat(outage.problem().detail()).doesNotContain("5432");
    }

    @Test
    void a_problem_says_its_type_title_and_where() {
        Problem problem = translate(new ApiRefusal(PlatformProblem.UNKNOWN_FIELD, "no such field", "lines[0].x"))
                .problem();

        assertThat(problem)
                .isEqualTo(new Problem(
                        "/problems/unknown-field",
                        "Unknown field",
                        400,
                        "no such field",
                        PATH,
                        "lines[0].x",
                        null,
                        null));
    }

    private static Translated translate(Throwable thrown) {
        return ProblemTranslation.of(thrown, PATH);
    }

    private static int status(Throwable thrown) {
        return translate(thrown).problem().status();
    }
}
