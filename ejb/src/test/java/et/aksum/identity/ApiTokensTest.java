package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.LogOf;
import et.aksum.identity.ApiTokens.IssueToken;
import et.aksum.identity.ApiTokens.IssuedToken;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApiTokensTest {
    private final House house = House.setUp();
    private final ApiTokens tokens = house.wiring.get(ApiTokens.class);

    @Test
    void a_token_acts_for_its_owner_within_its_scope() {
        IssuedToken issued = issue("procurement.order.view", "procurement.order.draft");

        Caller caller = tokens.authenticate(issued.token(), "192.0.2.3");

        assertThat(caller.userId()).isEqualTo(house.administrator().userId());
        assertThat(caller.level()).isEqualTo(AuthenticationLevel.TOKEN);
        assertThat(caller.tokenId()).isEqualTo(issued.id());
        assertThat(caller.tokenScope())
                .containsExactlyInAnyOrder(Permission.PROCUREMENT_ORDER_VIEW, Permission.PROCUREMENT_ORDER_DRAFT);
    }

    @Test
    void the_last_use_of_a_token_is_known_to_the_minute() {
        IssuedToken issued = issue("procurement.order.view");
        assertThat(house.asAdministrator(tokens::mine)).singleElement().satisfies(row -> assertThat(row.lastUsedAt())
                .isNull());
        tokens.authenticate(issued.token(), "192.0.2.3");
        OffsetDateTime first = house.now();
        house.clock.advance(Duration.ofSeconds(50));
        tokens.authenticate(issued.token(), "192.0.2.3");
        assertThat(lastUse()).isEqualTo(first);

        house.clock.advance(Duration.ofSeconds(20));
        tokens.authenticate(issued.token(), "192.0.2.4");

        assertThat(lastUse()).isEqualTo(house.now());
    }

    private OffsetDateTime lastUse() {
        return Objects.requireNonNull(house.asAdministrator(tokens::mine).get(0).lastUsedAt());
    }

    @Test
    @Tag("V7.4.3")
    void a_revoked_token_is_refused_at_once() {
        IssuedToken issued = issue("procurement.order.view");
        house.asAdministrator(() -> {
            tokens.revoke(issued.id());
            return issued;
        });

        refused(issued.token());
        assertThat(house.asAdministrator(tokens::mine)).singleElement().satisfies(row -> assertThat(row.revokedAt())
                .isNotNull());
    }

    @Test
    void an_expired_token_is_refused() {
        IssuedToken issued = issue("procurement.order.view");
        house.clock.advance(Duration.ofDays(30));

        refused(issued.token());
    }

    @Test
    void a_token_of_a_deactivated_owner_is_refused() {
        UserId owner = house.invitedUser("abebe", "procurement");
        IssuedToken issued = house.as(
                house.person(owner),
                () -> tokens.issue(new IssueToken("script", Set.of("procurement.order.view"), 30)));
        assertThat(tokens.authenticate(issued.token(), null).name()).isEqualTo("abebe");

        house.asAdministrator(() -> {
            house.wiring.get(UserAdministration.class).deactivate(owner);
            return owner;
        });

        refused(issued.token());
    }

    @Test
    void a_token_with_one_letter_changed_is_refused() {
        String token = issue("procurement.order.view").token();
        char last = token.charAt(69) == 'A' ? 'B' : 'A';

        refused(token.substring(0, 69) + last);
        refused("Bearer nonsense");
    }

    @Test
    void a_refused_token_is_logged_with_the_address_and_never_itself() {
        IssuedToken issued = issue("procurement.order.view");
        house.asAdministrator(() -> {
            tokens.revoke(issued.id());
            return issued;
        });

        try (LogOf log = new LogOf(ApiTokens.class)) {
            assertThatExceptionOfType(ApiTokens.Refused.class)
                    .isThrownBy(() -> tokens.authenticate(issued.token(), "192.0.2.7"));
            assertThatExceptionOfType(ApiTokens.Refused.class)
                    .isThrownBy(() -> tokens.authenticate("S3CRET", "192.0.2.8"));

            assertThat(log.lines())
                    .containsExactly(
                            "INFO event=token-refused address=192.0.2.7", "INFO event=token-refused address=192.0.2.8");
        }
    }

    @Test
    void nobody_issues_a_token_for_more_than_he_may_himself() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> issue("procurement.order.approve"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> issue("no.such.permission"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::issue);
    }

    @Test
    void what_would_be_refused_is_known_without_a_code() {
        Caller longAgo = house.administrator().withSecondFactor(house.now().minusHours(1));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.as(longAgo, () -> checked(new IssueToken("script", Set.of(), 30))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("scopes"));
        house.as(longAgo, () -> checked(new IssueToken("script", Set.of("procurement.order.view"), 30)));
        assertThat(house.asAdministrator(tokens::mine)).isEmpty();
    }

    private IssueToken checked(IssueToken command) {
        tokens.check(command);
        return command;
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        IssuedToken issued = issue("procurement.order.view");
        UserId other = house.invitedUser("abebe", "procurement");

        assertThatExceptionOfType(ApiTokens.NotFound.class)
                .isThrownBy(() -> house.as(house.person(other), () -> {
                    tokens.revoke(issued.id());
                    return issued;
                }));
    }

    private IssuedToken issue(String... scopes) {
        return house.asAdministrator(() -> tokens.issue(new IssueToken("script", Set.of(scopes), 30)));
    }

    private void refused(String token) {
        assertThatExceptionOfType(ApiTokens.Refused.class).isThrownBy(() -> tokens.authenticate(token, "192.0.2.3"));
    }
}
