package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.Passkeys.Ceremony;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasskeysTest {
    private static final String ORIGIN = "https://erp.example.org";

    private final House house = House.setUp();
    private final Caller elsewhere = house.elsewhere(house.administrator());
    private final Passkeys passkeys = house.wiring.get(Passkeys.class);
    private final SoftAuthenticator phone = new SoftAuthenticator();
    private int next = 10;

    @Test
    void a_passkey_alone_signs_its_owner_in_at_the_level_of_a_second_factor() {
        register(phone, "Phone");

        Caller caller = signIn(phone);

        assertThat(caller.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(caller.userId()).isEqualTo(house.administrator().userId());
        assertThat(house.levelOf("sign-in.completed")).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void a_passkey_is_a_second_factor_after_the_password_and_steps_up() {
        register(phone, "Phone");
        Caller half = house.password(House.PASSWORD);
        PasskeyAnswer answer = answered(phone);

        Caller full =
                TenantContext.callAs(half, () -> house.wiring.get(SignIn.class).withPasskey(answer));
        house.clock.advance(Duration.ofMinutes(6));
        Caller stepped =
                TenantContext.callAs(full, () -> house.wiring.get(StepUp.class).confirmByPasskey(answered(phone)));

        assertThat(full.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(stepped.secondFactorAt()).isEqualTo(house.now());
    }

    @Test
    void somebody_elses_passkey_is_no_second_factor() {
        UserId other = house.invitedUser("other", "auditor");
        SoftAuthenticator theirs = new SoftAuthenticator();
        Ceremony ceremony = passkeys.begin(ORIGIN);
        house.as(
                house.person(other),
                () -> passkeys.register(new PasskeyAnswer(ceremony, theirs.create(ceremony)), "x"));
        Caller half = house.password(House.PASSWORD);

        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> TenantContext.callAs(
                        half, () -> house.wiring.get(SignIn.class).withPasskey(answered(theirs))));
    }

    @Test
    void an_answer_to_another_challenge_from_another_origin_or_without_verification_is_refused() {
        register(phone, "Phone");
        byte[] handle = handle();
        Ceremony asked = passkeys.begin(ORIGIN);

        refused(new PasskeyAnswer(asked, phone.get(passkeys.begin(ORIGIN), handle)));
        refused(new PasskeyAnswer(asked, phone.get(asked, handle, "https://erp.example.org.evil.example")));
        refused(new PasskeyAnswer(asked, phone.get(new Ceremony(asked.challenge(), ORIGIN, "evil.example"), handle)));
        phone.flags = SoftAuthenticator.PRESENT;
        refused(new PasskeyAnswer(asked, phone.get(asked, handle)));
        refused(new PasskeyAnswer(asked, "{}"));
        refused(new PasskeyAnswer(asked, "no json"));
    }

    @Test
    void a_counter_that_does_not_go_on_betrays_a_copy() {
        register(phone, "Phone");
        phone.counter = 41;
        signIn(phone);
        phone.counter = 40;

        assertThatExceptionOfType(Passkeys.Refused.class).isThrownBy(() -> signIn(phone));
        phone.counter = 42;
        assertThat(signIn(phone).level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void registering_needs_the_asked_challenge_our_origin_and_a_fresh_second_factor() {
        Ceremony ceremony = passkeys.begin(ORIGIN);
        String elsewhere = phone.create(passkeys.begin(ORIGIN));
        String phished = phone.create(ceremony, "https://evil.example");

        assertThatExceptionOfType(Passkeys.Refused.class)
                .isThrownBy(() -> house.asAdministrator(
                        () -> passkeys.register(new PasskeyAnswer(ceremony, elsewhere), "Phone")));
        assertThatExceptionOfType(Passkeys.Refused.class)
                .isThrownBy(() ->
                        house.asAdministrator(() -> passkeys.register(new PasskeyAnswer(ceremony, phished), "Phone")));
        Caller stale = house.administrator();
        house.clock.advance(Duration.ofMinutes(6));
        assertThatExceptionOfType(StepUp.Required.class)
                .isThrownBy(() -> house.as(
                        stale, () -> passkeys.register(new PasskeyAnswer(ceremony, phone.create(ceremony)), "Phone")));
    }

    @Test
    void an_authenticator_is_registered_once() {
        register(phone, "Phone");

        assertThatExceptionOfType(Passkeys.Refused.class).isThrownBy(() -> register(phone, "Phone again"));
    }

    @Test
    void a_removed_passkey_speaks_for_nobody_and_its_owner_is_told() {
        UUID id = register(phone, "Phone");
        house.asAdministrator(() -> {
            passkeys.rename(id, "Old phone");
            assertThat(house.wiring.get(Factors.class).mine().passkeys())
                    .extracting(Passkeys.PasskeyRow::name)
                    .containsExactly("Old phone");
            passkeys.remove(id);
            return id;
        });

        assertThatExceptionOfType(Passkeys.Refused.class).isThrownBy(() -> signIn(phone));
        assertThat(house.endOf(elsewhere)).isEqualTo("FACTOR_CHANGED");
    }

    @Test
    void nobody_touches_the_passkey_of_somebody_else() {
        UUID id = register(phone, "Phone");
        UserId other = house.invitedUser("other", "auditor");

        assertThatExceptionOfType(Passkeys.NotFound.class)
                .isThrownBy(() -> house.as(house.person(other), () -> {
                    passkeys.remove(id);
                    return id;
                }));
    }

    @Test
    void who_was_deactivated_does_not_get_in_by_passkey() {
        UserId other = house.invitedUser("leaver", "auditor");
        Ceremony ceremony = passkeys.begin(ORIGIN);
        byte[] handle = house.as(house.person(other), () -> {
            passkeys.register(new PasskeyAnswer(ceremony, phone.create(ceremony)), "x");
            return passkeys.owner().handle();
        });
        house.asAdministrator(() -> {
            house.wiring.get(UserAdministration.class).deactivate(other);
            return other;
        });
        Ceremony asked = passkeys.begin(ORIGIN);

        refused(new PasskeyAnswer(asked, phone.get(asked, handle)));
    }

    private UUID register(SoftAuthenticator authenticator, String name) {
        Ceremony ceremony = passkeys.begin(ORIGIN);
        return house.asAdministrator(
                () -> passkeys.register(new PasskeyAnswer(ceremony, authenticator.create(ceremony)), name));
    }

    private Caller signIn(SoftAuthenticator authenticator) {
        return passkeys.signIn(answered(authenticator), "192.0.2.8");
    }

    private PasskeyAnswer answered(SoftAuthenticator authenticator) {
        Ceremony asked = passkeys.begin(ORIGIN);
        return new PasskeyAnswer(asked, authenticator.get(asked, handle()));
    }

    private byte[] handle() {
        return house.asAdministrator(() -> passkeys.owner().handle());
    }

    private void refused(PasskeyAnswer answer) {
        assertThatExceptionOfType(Passkeys.Refused.class)
                .isThrownBy(() -> passkeys.signIn(answer, "192.0.2." + next++));
    }
}
