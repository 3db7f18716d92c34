package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.RoleAssignment;
import et.aksum.identity.Factors.CompelledBy;
import et.aksum.identity.Factors.FirstAuthenticator;
import et.aksum.identity.Factors.OwnFactors;
import et.aksum.identity.Factors.RequiredOf;
import et.aksum.identity.Invitations.AcceptInvitation;
import et.aksum.identity.Invitations.InviteUser;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.identity.domain.Codes;
import et.aksum.identity.domain.FreshFactor;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of whom a second factor is asked, and what those may do of whom none is. */
class FactorPolicyTest {
    private static final String UNPRIVILEGED = "inventory";

    private final House house = House.setUp();
    private final Factors factors = house.wiring.get(Factors.class);
    private final Invitations invitations = house.wiring.get(Invitations.class);
    private final SessionKeeping sessions = house.wiring.get(SessionKeeping.class);
    private final String secret =
            house.wiring.get(FirstRunSetup.class).newTotpSecret("reader").base32();

    @Test
    @Tag("V6.3.3")
    void nobody_joins_without_an_authenticator_unless_the_organisation_excuses_him() {
        String code = invite("reader", UNPRIVILEGED);
        assertThat(invitations.check(house.organisation, code, House.PASSWORD).factorNeeded())
                .isTrue();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(code));

        excuse();
        assertThat(invitations.check(house.organisation, code, House.PASSWORD).factorNeeded())
                .isFalse();
        accept(code);
        assertThat(house.levelOf("invitation.accepted")).isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    @Tag("V6.3.3")
    void whoever_gets_a_privileged_role_joins_with_an_authenticator_whatever_was_decided() {
        excuse();
        String code = invite("chief", "administrator");

        assertThat(invitations.check(house.organisation, code, House.PASSWORD).factorNeeded())
                .isTrue();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(code));
    }

    @Test
    void an_excused_person_is_signed_in_by_the_password_and_the_record_says_so() {
        Caller reader = reader();

        assertThat(reader.level()).isEqualTo(AuthenticationLevel.TOKEN);
        assertThat(reader.secondFactorAt()).isNull();
        assertThat(house.levelOf("sign-in.completed")).isEqualTo(AuthenticationLevel.TOKEN);
        Caller session = sessions.begin(reader, "handle", "Phone");
        assertThat(sessions.refresh(session, "handle").level()).isEqualTo(AuthenticationLevel.TOKEN);
    }

    @Test
    void what_needs_a_second_factor_tells_him_to_tie_one_first() {
        Caller reader = sessions.begin(reader(), "handle", null);

        assertThatExceptionOfType(StepUp.FactorMissing.class)
                .isThrownBy(() -> house.as(
                        reader, () -> house.wiring.get(FreshFactor.class).require()));
    }

    @Test
    void whoever_has_a_factor_is_asked_for_it_and_told_that_it_must_be_fresh() {
        UserId keeper = house.invitedUser("keeper", UNPRIVILEGED);
        excuse();

        Caller half = password("keeper");
        assertThat(half.level()).isEqualTo(AuthenticationLevel.PASSWORD);
        assertThatExceptionOfType(StepUp.Required.class)
                .isThrownBy(() -> house.as(
                        half.withoutSecondFactor(),
                        () -> house.wiring.get(FreshFactor.class).require()));
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> tie(half, null));
        assertThat(keeper.value()).isEqualTo(half.userId());
    }

    @Test
    @Tag("V6.3.3")
    void a_privileged_role_ends_his_session_and_is_reached_by_an_authenticator_only() {
        Caller session = sessions.begin(reader(), "handle", null);
        house.asAdministrator(() -> {
            house.wiring.get(RoleAssignment.class).grant(new UserId(session.requireUser()), "auditor");
            return true;
        });

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> sessions.refresh(session, "handle"));
        assertThat(house.endOf(session)).isEqualTo("FACTOR_NEEDED");
        Caller half = password("reader");
        assertThat(half.level()).isEqualTo(AuthenticationLevel.PASSWORD);
        assertThat(tie(half, null).level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> tie(password("reader"), null));
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(house.code(password("reader"), Codes.of(secret, house.clock.instant()))
                        .level())
                .isEqualTo(AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void when_the_organisation_asks_everybody_again_sessions_without_a_factor_end() {
        Caller session = sessions.begin(reader(), "handle", null);
        decide(RequiredOf.EVERYBODY);

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> sessions.refresh(session, "handle"));
        assertThat(password("reader").level()).isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    @Tag("V7.5.1")
    void in_an_open_session_the_first_authenticator_needs_the_password_again() {
        Caller session = sessions.begin(reader(), "handle", null);
        Caller other = sessions.begin(session, "other handle", null);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tie(session, null));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tie(session, "not the right one"));
        assertThat(house.recorded("authenticator.tie-refused")).isEqualTo(2);
        Caller proven = tie(session, House.PASSWORD);
        assertThat(proven.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(house.endOf(session)).isEqualTo("it lives");
        assertThat(house.endOf(other)).isEqualTo("FACTOR_CHANGED");
    }

    @Test
    void nobody_ties_a_first_authenticator_by_an_api_token() {
        Caller reader = reader();
        Caller byToken = new Caller(
                reader.organisation(),
                reader.userId(),
                reader.name(),
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                null,
                UUID.randomUUID(),
                Set.of());

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> tie(byToken, House.PASSWORD));
    }

    @Test
    void the_database_refuses_a_session_without_a_factor_to_whom_one_is_asked_of() {
        Caller reader = reader();
        decide(RequiredOf.EVERYBODY);
        assertThatCode(() -> sessions.begin(reader, "handle", null))
                .hasStackTraceContaining("A second factor is asked of this person.");

        excuse();
        UserId chief = house.invitedUser("chief", "administrator");
        Caller privileged = house.person(chief).withoutSecondFactor();
        assertThatCode(() -> sessions.begin(privileged, "handle", null))
                .hasStackTraceContaining("A second factor is asked of this person.");
        Caller keeper = house.person(house.invitedUser("keeper", UNPRIVILEGED)).withoutSecondFactor();
        assertThatCode(() -> sessions.begin(keeper, "handle", null))
                .hasStackTraceContaining("A second factor is asked of this person.");
    }

    @Test
    void whoever_needs_no_factor_puts_his_last_one_down_with_a_fresh_code_and_signs_in_by_his_password() {
        Caller keeper = house.person(house.invitedUser("keeper", UNPRIVILEGED));
        Caller phone = sessions.begin(keeper, "phone", null);
        Caller here = sessions.begin(keeper, "here", null);
        List<String> codes = house.as(here, factors::newRecoveryCodes).codes();
        assertThat(house.as(here, factors::mine).compelled()).isEqualTo(CompelledBy.POLICY);
        assertThatExceptionOfType(Passkeys.LastFactor.class).isThrownBy(() -> putDown(here));

        excuse();
        assertThat(house.as(here, factors::mine).compelled()).isNull();
        assertThatExceptionOfType(StepUp.Required.class).isThrownBy(() -> putDown(here.withoutSecondFactor()));
        putDown(here);

        assertThat(house.as(here, factors::mine)).isEqualTo(new OwnFactors(false, List.of(), 0, null));
        assertThat(codes).hasSize(10);
        assertThat(house.endOf(phone)).isEqualTo("FACTOR_CHANGED");
        assertThat(house.endOf(here)).isEqualTo("it lives");
        assertThat(house.recorded("authenticator.put-down")).isEqualTo(1);
        assertThat(house.letters.last("credentials-authenticator-removed").to()).isEqualTo("keeper@house.example");
        assertThat(password("keeper").level()).isEqualTo(AuthenticationLevel.TOKEN);
        assertThatExceptionOfType(StepUp.FactorMissing.class).isThrownBy(() -> putDown(here));
    }

    @Test
    @Tag("V6.3.3")
    void a_privileged_role_keeps_the_last_factor_whatever_was_decided() {
        excuse();
        Caller chief = house.person(house.invitedUser("chief", "administrator"));

        assertThat(house.as(chief, factors::mine).compelled()).isEqualTo(CompelledBy.ROLE);
        assertThatExceptionOfType(Passkeys.LastFactorOfPrivileged.class).isThrownBy(() -> putDown(chief));
        assertThat(house.recorded("authenticator.put-down")).isZero();
    }

    @Test
    void the_database_keeps_the_last_factor_of_whom_one_is_asked() {
        UserId keeper = house.invitedUser("keeper", UNPRIVILEGED);
        UserId chief = house.invitedUser("chief", "administrator");
        assertThatCode(() -> untie(keeper)).hasStackTraceContaining("the last one stays");
        excuse();
        assertThatCode(() -> untie(chief)).hasStackTraceContaining("the last one stays");
        assertThatCode(() -> untie(keeper)).doesNotThrowAnyException();
    }

    private void putDown(Caller caller) {
        house.as(caller, () -> {
            factors.putAuthenticatorDown();
            return true;
        });
    }

    private void untie(UserId user) {
        house.asSystem(() -> house.database
                .entityManager()
                .createNativeQuery("update identity.app_user set totp_secret = null where id = ?1")
                .setParameter(1, user.value())
                .executeUpdate());
    }

    private Caller reader() {
        excuse();
        accept(invite("reader", UNPRIVILEGED));
        return password("reader");
    }

    private String invite(String username, String role) {
        return house.asAdministrator(() -> invitations
                .invite(new InviteUser(username, username, username + "@house.example", Set.of(role)))
                .code());
    }

    private void accept(String code) {
        invitations.accept(new AcceptInvitation(house.organisation, code, House.PASSWORD, null, null));
    }

    private Caller password(String username) {
        return house.wiring
                .get(SignIn.class)
                .withPassword(
                        new PasswordAttempt(house.organisation, username, House.PASSWORD, "192.0.2.7", Channel.PORTAL))
                .caller();
    }

    private Caller tie(Caller caller, String password) {
        return TenantContext.callAs(
                caller,
                () -> factors.tieFirst(
                        new FirstAuthenticator(password, secret, Codes.of(secret, house.clock.instant()))));
    }

    private void excuse() {
        decide(RequiredOf.PRIVILEGED);
    }

    private void decide(RequiredOf required) {
        house.asAdministrator(() -> {
            factors.decidePolicy(required);
            return true;
        });
    }
}
