package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.ApiTokens.IssueToken;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.Sessions.SessionRow;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final House house = House.setUp();
    private final Sessions sessions = house.wiring.get(Sessions.class);
    private final SessionKeeping keeping = house.wiring.get(SessionKeeping.class);

    @Test
    void a_session_is_half_signed_in_until_the_second_factor_and_never_again_under_its_first_handle() {
        Caller half = keeping.begin(house.password(House.PASSWORD), "first", "Firefox 130 on Linux");
        assertThat(keeping.refresh(half, "first").level()).isEqualTo(AuthenticationLevel.PASSWORD);

        Caller full = keeping.strengthen(house.code(half, house.currentCode()), idOf(half), "second");

        assertThat(keeping.refresh(full, "second").level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        refused(half, "first");
        refused(full, "first");
    }

    @Test
    void the_level_falls_back_when_the_factor_ages_and_is_shown_so() {
        Caller caller = begun(house.administrator(), "a");

        house.clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        Caller later = keeping.refresh(caller, "a");
        assertThat(later.level()).isEqualTo(AuthenticationLevel.TOKEN);
        assertThat(later.secondFactorAt()).isEqualTo(caller.secondFactorAt());
        assertThat(mine(later)).singleElement().satisfies(row -> {
            assertThat(row.level()).isEqualTo(AuthenticationLevel.TOKEN);
            assertThat(row.current()).isTrue();
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.device()).isEqualTo("test");
        });
    }

    @Test
    @Tag("V7.3.1")
    void a_session_ends_when_nothing_is_asked_for_half_an_hour() {
        Caller caller = begun(house.administrator(), "a");
        house.clock.advance(Duration.ofMinutes(29));
        keeping.refresh(caller, "a");
        house.clock.advance(Duration.ofMinutes(29));
        keeping.refresh(caller, "a");

        house.clock.advance(Duration.ofMinutes(31));

        refused(caller, "a");
        assertThat(mine(house.administrator())).isEmpty();
    }

    @Test
    @Tag("V7.3.2")
    void a_session_ends_after_twelve_hours_however_busy() {
        Caller caller = begun(house.administrator(), "a");
        for (int half = 0; half < 24; half++) {
            keeping.refresh(caller, "a");
            house.clock.advance(Duration.ofMinutes(29));
        }
        keeping.refresh(caller, "a");

        house.clock.advance(Duration.ofMinutes(25));

        refused(caller, "a");
    }

    @Test
    @Tag("V7.5.2")
    void one_ends_a_single_session_of_ones_own_and_keeps_the_others() {
        Caller office = begun(house.administrator(), "office");
        Caller phone = begun(house.administrator(), "phone");
        assertThat(mine(office)).extracting(SessionRow::current).containsExactlyInAnyOrder(true, false);

        house.as(office, () -> done(() -> sessions.end(idOf(phone))));

        refused(phone, "phone");
        assertThat(keeping.refresh(office, "office").requireUser()).isEqualTo(office.requireUser());
        assertThatExceptionOfType(Sessions.NotFound.class)
                .isThrownBy(() -> house.as(office, () -> done(() -> sessions.end(idOf(phone)))));
    }

    @Test
    @Tag("V7.4.3")
    void after_a_change_of_password_the_other_sessions_are_ended() {
        Caller here = begun(house.administrator(), "here");
        Caller thief = begun(house.administrator(), "thief");

        int ended = house.as(here, () -> sessions.endOthers(EndReason.PASSWORD_CHANGED));

        assertThat(ended).isEqualTo(1);
        refused(thief, "thief");
        assertThat(mine(here)).hasSize(1);
    }

    @Test
    void nobody_ends_the_session_of_a_colleague_as_his_own() {
        Caller administrator = begun(house.administrator(), "a");
        UserId other = house.invitedUser("abebe", "procurement");

        assertThatExceptionOfType(Sessions.NotFound.class)
                .isThrownBy(() -> house.as(house.person(other), () -> done(() -> sessions.end(idOf(administrator)))));
        assertThat(mine(house.person(other))).isEmpty();
    }

    @Test
    @Tag("V7.4.5")
    void an_administrator_ends_one_session_of_somebody_or_all() {
        UserId other = house.invitedUser("abebe", "procurement");
        Caller first = begun(house.person(other), "1");
        Caller second = begun(house.person(other), "2");
        Caller third = begun(house.person(other), "3");

        house.asAdministrator(() -> done(() -> sessions.endOf(other, idOf(second))));
        refused(second, "2");
        assertThat(house.asAdministrator(() -> sessions.of(other))).hasSize(2);

        assertThat(house.asAdministrator(() -> sessions.endAllOf(other))).isEqualTo(2);
        refused(first, "1");
        refused(third, "3");
    }

    @Test
    @Tag("V7.4.2")
    void a_deactivated_person_is_out_at_once_and_begins_anew_when_he_comes_back() {
        UserId other = house.invitedUser("abebe", "procurement");
        Caller caller = begun(house.person(other), "a");
        ApiTokens tokens = house.wiring.get(ApiTokens.class);
        String token = house.as(
                        house.person(other),
                        () -> tokens.issue(new IssueToken("script", Set.of("procurement.order.view"), 30)))
                .token();
        UserAdministration administration = house.wiring.get(UserAdministration.class);

        house.asAdministrator(() -> done(() -> administration.deactivate(other)));
        refused(caller, "a");
        house.asAdministrator(() -> done(() -> administration.reactivate(other)));

        refused(caller, "a");
        assertThatExceptionOfType(ApiTokens.Refused.class).isThrownBy(() -> tokens.authenticate(token, "192.0.2.3"));
    }

    @Test
    void whoever_knows_only_the_password_neither_sees_nor_ends_sessions() {
        begun(house.administrator(), "owner");
        Caller half = keeping.begin(house.password(House.PASSWORD), "half", null);

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> mine(half));
        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> house.as(half, () -> sessions.endOthers(EndReason.ENDED_BY_OWNER)));
    }

    @Test
    void leaving_ends_the_session_for_good() {
        Caller caller = begun(house.administrator(), "a");

        keeping.leave(caller, EndReason.SIGNED_OUT);

        refused(caller, "a");
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> keeping.strengthen(caller, idOf(caller), "b"));
    }

    private Caller begun(Caller caller, String handle) {
        return keeping.begin(caller, handle, "test");
    }

    private List<SessionRow> mine(Caller caller) {
        return house.as(caller, sessions::mine);
    }

    private void refused(Caller caller, String handle) {
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> keeping.refresh(caller, handle));
    }

    private static UUID idOf(Caller caller) {
        UUID session = caller.sessionId();
        assertThat(session).isNotNull();
        return java.util.Objects.requireNonNull(session);
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
