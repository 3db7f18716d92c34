package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final House house = House.setUp();

    @Test
    void password_and_code_together_sign_a_person_in() {
        Caller half = house.password(House.PASSWORD);

        assertThat(half.level()).isEqualTo(AuthenticationLevel.PASSWORD);
        Caller full = house.code(half, house.currentCode());
        assertThat(full.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(full.secondFactorAt()).isEqualTo(house.now());
        assertThat(full.name()).isEqualTo("Selam Bekele");
    }

    @Test
    @Tag("V16.2.1")
    void the_trail_says_which_level_was_reached() {
        Caller half = house.password(House.PASSWORD);
        String code = house.currentCode();
        house.code(half, code);
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> house.code(half, code));

        assertThat(house.levelOf("sign-in.password-accepted")).isEqualTo(AuthenticationLevel.PASSWORD);
        assertThat(house.levelOf("sign-in.completed")).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(house.levelOf("sign-in.code-refused")).isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    @Tag("V6.2.10")
    void a_password_of_ten_years_opens_as_it_did_on_its_first_day() {
        house.clock.advance(Duration.ofDays(3_653));

        Caller half = house.password(House.PASSWORD);

        assertThat(half.level()).isEqualTo(AuthenticationLevel.PASSWORD);
        assertThat(house.code(half, house.currentCode()).level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void a_code_is_accepted_once() {
        Caller half = house.password(House.PASSWORD);
        String code = house.currentCode();
        house.code(half, code);

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> house.code(half, code));
    }

    @Test
    void the_code_shown_at_set_up_does_not_sign_in() {
        House fresh = House.setUp();
        Caller half = fresh.password(House.PASSWORD);

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> fresh.code(half, fresh.codeOfSetUp()));
    }

    @Test
    void a_wrong_password_an_unknown_user_and_an_unknown_organisation_are_refused_alike() {
        String wrong = refusal(house.organisation, "selam", "not the right one");
        String unknownUser = refusal(house.organisation, "nobody", House.PASSWORD);
        String unknownOrganisation = refusal("no-such-organisation", "selam", House.PASSWORD);

        assertThat(List.of(wrong, unknownUser)).containsOnly(unknownOrganisation);
    }

    @Test
    @Tag("V16.2.5")
    @Tag("V16.3.1")
    void a_refused_attempt_stands_in_the_audit_trail_without_what_was_typed() {
        refusal(house.organisation, "my-secret-typed-into-the-wrong-field", "x");

        List<AuditRow> rows =
                house.asAdministrator(() -> house.wiring.get(AuditQueries.class).ofSubject("user", "unknown"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("sign-in.refused");
            assertThat(row.level()).isEqualTo(AuthenticationLevel.ANONYMOUS);
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.details()).doesNotContain("secret");
        });
    }

    @Test
    void the_sixth_wrong_password_from_one_network_has_to_wait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            refusal(house.organisation, "selam", "wrong");
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> house.password(House.PASSWORD))
                .satisfies(refused -> assertThat(refused.retryAfterSeconds()).isBetween(1L, 300L));
    }

    @Test
    void a_refused_attempt_is_on_record_with_the_device_it_came_from() {
        CallOrigin.bind(new CallOrigin("Firefox 130 on Linux", null, null));
        try {
            refusal(house.organisation, "selam", "wrong");
        } finally {
            CallOrigin.clear();
        }

        List<AuditRow> rows = house.asAdministrator(() -> house.wiring
                .get(AuditQueries.class)
                .ofSubject("user", house.administrator().requireUser().toString()));
        assertThat(rows)
                .filteredOn(row -> row.action().equals("sign-in.refused"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.details()).contains("Firefox 130 on Linux");
                    assertThat(row.address()).isEqualTo("192.0.2.7");
                });
    }

    @Test
    void leaving_is_recorded() {
        Caller caller = house.administrator();
        TenantContext.callAs(caller, () -> {
            house.wiring.get(SignIn.class).signOut();
            return caller;
        });

        List<AuditRow> rows = house.asAdministrator(() -> house.wiring
                .get(AuditQueries.class)
                .ofSubject("user", caller.requireUser().toString()));
        assertThat(rows).extracting(AuditRow::action).contains("sign-out");
    }

    private String refusal(String organisation, String username, String password) {
        var attempt = new PasswordAttempt(organisation, username, password, "192.0.2.7", Channel.PORTAL);
        try {
            house.wiring.get(SignIn.class).withPassword(attempt);
        } catch (SignIn.Refused refused) {
            return refused.slug() + refused.detail();
        }
        throw new AssertionError("signed in");
    }

    @Test
    void a_password_hashed_with_less_is_hashed_anew_when_its_owner_signs_in() {
        String weak = com.password4j.Password.hash(House.PASSWORD)
                .addRandomSalt(16)
                .with(com.password4j.Argon2Function.getInstance(8, 1, 1, 32, com.password4j.types.Argon2.ID))
                .getResult();
        house.asSystem(() -> house.database
                .entityManager()
                .createNativeQuery("update identity.app_user set password_hash = ?1")
                .setParameter(1, weak)
                .executeUpdate());

        house.password(House.PASSWORD);

        String kept = house.asSystem(() -> house.wiring
                .get(et.aksum.identity.domain.UserRepository.class)
                .byUsername("selam")
                .orElseThrow()
                .passwordHash());
        assertThat(kept).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(house.password(House.PASSWORD).level()).isEqualTo(AuthenticationLevel.PASSWORD);
    }
}
