package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.SessionKeeping;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.StepUp;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PortalSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Caller HALF = new Caller(
            new OrganisationId(UUID.randomUUID()),
            UUID.randomUUID(),
            "selam",
            AuthenticationLevel.PASSWORD,
            null,
            Channel.PORTAL,
            "127.0.0.1",
            null,
            null);
    private static final Caller FULL = HALF.withSecondFactor(OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC));

    private final FakeRequest browser = new FakeRequest();
    private final PortalSession session = new PortalSession();
    private final Rows rows = new Rows();
    private boolean owing;

    @BeforeEach
    void open() {
        session.request = browser.request();
        session.sessions = rows;
        session.stepUp = new StepUp() {
            @Override
            public boolean owesPlace() {
                return owing;
            }
        };
    }

    @AfterEach
    void clear() {
        TenantContext.clear();
    }

    @Test
    @Tag("V7.2.4")
    void each_stronger_authentication_changes_the_sessions_id() {
        session.halfSignedIn(HALF);
        assertThat(browser.idChanges).isEqualTo(1);
        session.signedIn(FULL);
        assertThat(browser.idChanges).isEqualTo(2);
        session.steppedUp(FULL);
        assertThat(browser.idChanges).isEqualTo(3);
    }

    @Test
    void a_password_alone_does_not_sign_in() {
        session.halfSignedIn(HALF);

        assertThat(session.isSignedIn()).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> session.signedIn(HALF));
    }

    @Test
    void a_second_factor_without_a_password_before_is_a_defect() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> session.signedIn(FULL));
    }

    @Test
    void the_rest_of_the_request_acts_as_who_signed_in() {
        session.halfSignedIn(HALF);
        session.signedIn(FULL);

        assertThat(TenantContext.current()).contains(FULL.inSession(rows.id));
        assertThat(session.isSignedIn()).isTrue();
        assertThat(PortalSession.callerOf(session.request)).isEqualTo(FULL.inSession(rows.id));
    }

    @Test
    @Tag("V7.4.1")
    @Tag("V14.3.1")
    void signing_out_ends_the_session_and_clears_what_the_browser_kept() {
        session.halfSignedIn(HALF);
        session.signedIn(FULL);

        session.signOut(browser.response());

        assertThat(browser.hasSession).isFalse();
        assertThat(rows.left).containsExactly(EndReason.SIGNED_OUT);
        assertThat(TenantContext.current()).isEmpty();
        assertThat(browser.headers).containsEntry("Clear-Site-Data", "\"cache\"");
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        session.halfSignedIn(HALF);

        session.halfSignedIn(HALF);

        assertThat(rows.left).containsExactly(EndReason.REPLACED);
    }

    @Test
    void looking_for_the_caller_opens_no_session() {
        assertThat(PortalSession.callerOf(session.request)).isNull();
        assertThat(browser.hasSession).isFalse();
    }

    @Test
    void the_place_is_owed_from_signing_in_until_it_is_answered_and_not_by_a_step_up() {
        owing = true;
        session.halfSignedIn(HALF);
        assertThat(PortalSession.owesPlace(session.request)).isFalse();
        session.signedIn(FULL);
        assertThat(PortalSession.owesPlace(session.request)).isTrue();

        session.placeAnswered();
        assertThat(PortalSession.owesPlace(session.request)).isFalse();
        session.steppedUp(FULL);
        assertThat(PortalSession.owesPlace(session.request)).isFalse();
        session.begin(FULL);
        assertThat(PortalSession.owesPlace(session.request)).isTrue();
    }

    private static final class Rows extends SessionKeeping {
        private final UUID id = UUID.randomUUID();
        private final List<EndReason> left = new ArrayList<>();

        @Override
        public Caller begin(Caller caller, String handle, @Nullable String device) {
            return caller.inSession(id);
        }

        @Override
        public Caller strengthen(Caller caller, UUID session, String handle) {
            return caller.inSession(session);
        }

        @Override
        public void leave(Caller caller, EndReason reason) {
            left.add(reason);
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(30);
        }
    }
}
