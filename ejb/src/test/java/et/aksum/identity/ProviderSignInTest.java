package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.fixture.Letters;
import et.aksum.fixture.Wiring;
import et.aksum.identity.ProviderSignIn.LinkRow;
import et.aksum.identity.ProviderSignIn.Vouched;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {
    private static final String ISSUER = "https://login.example";

    private final House house = House.setUp();
    private final UserId abebe = house.invitedUser("abebe", "procurement");
    private final ProviderSignIn provider = configured(Map.of());

    @Test
    void whoever_is_tied_comes_in_at_the_level_of_a_password_and_stands_in_the_trail() {
        tie(provider, "subject-1");

        Caller caller = provider.enter(provider.ticket(vouched("subject-1", null, List.of("otp"))), "192.0.2.9");

        assertThat(caller.userId()).isEqualTo(abebe.value());
        assertThat(caller.organisation()).isEqualTo(house.id);
        assertThat(caller.level()).isEqualTo(AuthenticationLevel.PASSWORD);
        assertThat(actions()).contains("sign-in.provider-accepted", "provider-link.made");
        assertThat(house.asAdministrator(() -> provider.of(abebe)))
                .singleElement()
                .satisfies(row -> assertThat(row.lastEnteredAt()).isNotNull());
    }

    @Test
    void no_account_is_made_for_whom_nobody_knows() {
        long before = people();

        refused(vouched("stranger", "abebe@house.example", List.of()));

        assertThat(people()).isEqualTo(before);
        assertThat(actions()).contains("sign-in.refused");
    }

    @Test
    void whoever_is_not_active_stays_out() {
        tie(provider, "subject-1");
        house.asAdministrator(() -> {
            house.wiring.get(UserAdministration.class).deactivate(abebe);
            return true;
        });

        refused(vouched("subject-1", null, List.of()));
    }

    @Test
    void another_provider_speaks_for_nobody_here() {
        tie(provider, "subject-1");

        refused(new Vouched("https://other.example", "subject-1", null, null, List.of(), house.clock.instant()));
    }

    @Test
    void a_ticket_works_once_for_a_minute_and_only_as_we_signed_it() {
        tie(provider, "subject-1");
        String ticket = provider.ticket(vouched("subject-1", null, List.of()));
        provider.enter(ticket, null);
        refused(ticket);

        house.clock.advance(Duration.ofSeconds(1));
        String late = provider.ticket(vouched("subject-1", null, List.of()));
        house.clock.advance(ProviderSignIn.TICKET_LIFE);
        refused(late);

        String[] honest = provider.ticket(vouched("subject-2", null, List.of())).split("\\.");
        String body = new String(Base64.getUrlDecoder().decode(honest[0])).replace("subject-2", "subject-1");
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes()) + "." + honest[1]);
        refused("nothing");
        refused("");
    }

    @Test
    @Tag("V6.8.4")
    void a_second_factor_is_believed_where_the_operator_says_so_from_an_old_tie_and_no_fresher_than_it_was() {
        ProviderSignIn believing = configured(Map.of("AKSUM_OIDC_SECOND_FACTOR", "mfa, otp"));
        tie(believing, "subject-1");
        assertThat(enter(believing, vouched("subject-1", null, List.of("pwd", "otp")))
                        .level())
                .as("the first day")
                .isEqualTo(AuthenticationLevel.PASSWORD);
        house.clock.advance(Duration.ofHours(24).plusSeconds(1));

        Caller full = enter(believing, vouched("subject-1", null, List.of("pwd", "otp")));
        assertThat(full.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(full.secondFactorAt()).isEqualTo(house.now().minusMinutes(3));

        assertThat(enter(believing, vouched("subject-1", null, List.of("pwd"))).level())
                .as("what is not in the list")
                .isEqualTo(AuthenticationLevel.PASSWORD);
        Vouched undated = new Vouched(ISSUER, "subject-1", null, "mfa", List.of(), null);
        assertThat(enter(believing, undated).level()).as("nobody knows when").isEqualTo(AuthenticationLevel.PASSWORD);
        assertThat(enter(provider, vouched("subject-1", null, List.of("otp"))).level())
                .as("not configured")
                .isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    @Tag("V10.5.2")
    void a_verified_address_ties_once_where_it_may_and_the_subject_counts_from_then_on() {
        ProviderSignIn matching = configured(Map.of("AKSUM_OIDC_MATCH_EMAIL", "true"));

        assertThat(enter(matching, vouched("s-9", "Abebe@House.example", List.of()))
                        .userId())
                .isEqualTo(abebe.value());

        assertThat(house.asAdministrator(() -> matching.of(abebe)))
                .extracting(LinkRow::subject)
                .containsExactly("s-9");
        house.clock.advance(Duration.ofSeconds(1));
        String second = matching.ticket(vouched("s-10", "abebe@house.example", List.of()));
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> matching.enter(second, null));
        assertThat(enter(matching, vouched("s-9", "somebody@else.example", List.of()))
                        .userId())
                .isEqualTo(abebe.value());
    }

    @Test
    void a_tie_is_made_for_somebody_else_with_a_fresh_factor_once_and_told_by_mail() {
        tie(provider, "subject-1");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tie(provider, "subject-1"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tie(provider, "subject-2"));
        UserId own = new UserId(house.administrator().requireUser());
        assertThatExceptionOfType(SelfGrantRejected.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    provider.link(own, "subject-3");
                    return true;
                }));
        Caller aged = house.administrator();
        house.clock.advance(Duration.ofMinutes(6));
        assertThatExceptionOfType(StepUp.Required.class)
                .isThrownBy(() -> house.as(aged, () -> {
                    provider.link(abebe, "subject-4");
                    return true;
                }));

        LinkRow row = house.asAdministrator(() -> provider.of(abebe)).get(0);
        house.asAdministrator(() -> {
            provider.unlink(abebe, row.id());
            return true;
        });
        refused(vouched("subject-1", null, List.of()));
    }

    private ProviderSignIn configured(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("AKSUM_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        all.put("AKSUM_OIDC_PROVIDER", ISSUER + "/");
        all.put("AKSUM_OIDC_CLIENT_ID", "aksum");
        all.put("AKSUM_OIDC_ORGANISATION", house.organisation);
        Wiring wiring = new Wiring(house.database, house.clock, all);
        Letters.of(wiring);
        return wiring.get(ProviderSignIn.class);
    }

    private Vouched vouched(String subject, @Nullable String email, List<String> methods) {
        Instant proven = house.clock.instant().minus(Duration.ofMinutes(3));
        return new Vouched(ISSUER, subject, email, null, methods, proven);
    }

    private void tie(ProviderSignIn with, String subject) {
        house.asAdministrator(() -> {
            with.link(abebe, subject);
            return true;
        });
    }

    /** Each arrival is later than the one before. */
    private Caller enter(ProviderSignIn by, Vouched vouched) {
        house.clock.advance(Duration.ofMillis(1));
        Vouched now = vouched.authenticatedAt() == null
                ? vouched
                : new Vouched(
                        vouched.issuer(),
                        vouched.subject(),
                        vouched.email(),
                        vouched.context(),
                        vouched.methods(),
                        house.clock.instant().minus(Duration.ofMinutes(3)));
        return by.enter(by.ticket(now), "192.0.2.9");
    }

    private void refused(Vouched vouched) {
        refused(provider.ticket(vouched));
    }

    private void refused(String ticket) {
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> provider.enter(ticket, "192.0.2.9"));
    }

    private long people() {
        return house.asAdministrator(
                () -> (long) house.wiring.get(UserQueries.class).all().size());
    }

    private List<String> actions() {
        return house.asAdministrator(
                () -> house
                        .wiring
                        .get(AuditQueries.class)
                        .page(new AuditFilter(null, null, null, null, null, null), 0, 100)
                        .stream()
                        .map(entry -> entry.action())
                        .toList());
    }
}
