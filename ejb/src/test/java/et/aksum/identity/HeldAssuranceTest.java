package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.ApiTokens.IssueToken;
import et.aksum.shared.Assurance;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ASVS V7.5.1, V8.2.1: the server knows how surely and how recently, and a proof for one action serves one. */
class HeldAssuranceTest {
    private final House house = House.setUp();
    private final HeldAssurance held = house.wiring.get(HeldAssurance.class);
    private final StepUp stepUp = house.wiring.get(StepUp.class);
    private final SessionKeeping keeping = house.wiring.get(SessionKeeping.class);

    @Test
    void a_factor_counts_for_five_minutes_and_not_a_second_longer() {
        Caller caller = session("a");

        assertThat(suffices(caller, Assurance.FRESH_FACTOR)).isTrue();
        house.clock.advance(Duration.ofMinutes(5));
        assertThat(suffices(keeping.refresh(caller, "a"), Assurance.FRESH_FACTOR))
                .isTrue();
        house.clock.advance(Duration.ofSeconds(1));
        assertThat(suffices(keeping.refresh(caller, "a"), Assurance.FRESH_FACTOR))
                .isFalse();
        assertThat(suffices(keeping.refresh(caller, "a"), Assurance.SIGNED_IN)).isTrue();
    }

    @Test
    void signing_in_is_no_proof_for_one_action() {
        assertThat(suffices(session("a"), Assurance.THIS_ACTION)).isFalse();
    }

    @Test
    @Tag("V7.5.3")
    void a_proof_serves_exactly_one_action() {
        Caller caller = proven(session("a"));

        assertThat(suffices(caller, Assurance.THIS_ACTION)).isTrue();
        assertThat(suffices(caller, Assurance.THIS_ACTION)).isFalse();
        assertThat(suffices(caller, Assurance.FRESH_FACTOR)).as("other actions").isTrue();
    }

    @Test
    void a_proof_of_one_session_is_worth_nothing_in_another_or_for_a_token() {
        Caller here = session("here");
        Caller there = session("there");
        Caller token = token();
        proven(here);

        assertThat(suffices(there.withSecondFactor(house.now()), Assurance.THIS_ACTION))
                .isFalse();
        assertThat(suffices(token.withSecondFactor(house.now()), Assurance.THIS_ACTION))
                .isFalse();
        assertThat(suffices(here.withSecondFactor(house.now()), Assurance.THIS_ACTION))
                .isTrue();
    }

    @Test
    void a_proof_for_a_token_serves_one_action_too() {
        Caller token = proven(token());

        assertThat(suffices(token, Assurance.THIS_ACTION)).isTrue();
        assertThat(suffices(token, Assurance.THIS_ACTION)).isFalse();
    }

    @Test
    void a_proof_waits_two_minutes_for_its_action() {
        Caller caller = proven(session("a"));
        house.clock.advance(Duration.ofMinutes(2).plusSeconds(1));

        assertThat(suffices(caller, Assurance.THIS_ACTION)).isFalse();
    }

    @Test
    void two_proofs_are_not_two_actions_kept_in_store() {
        Caller session = session("a");
        proven(session);
        house.clock.advance(Duration.ofSeconds(30));
        Caller caller = proven(session);

        assertThat(suffices(caller, Assurance.THIS_ACTION)).isTrue();
        assertThat(suffices(caller, Assurance.THIS_ACTION)).isFalse();
    }

    @Test
    void an_action_that_is_rolled_back_has_spent_nothing() {
        Caller caller = proven(session("a"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.as(caller, () -> {
                    assertThat(held.suffices(caller, Assurance.THIS_ACTION, "Test.action"))
                            .isTrue();
                    throw new IllegalStateException("refused for another reason");
                }));

        assertThat(suffices(caller, Assurance.THIS_ACTION)).isTrue();
    }

    @Test
    void of_many_actions_at_once_one_gets_the_proof() {
        Caller caller = proven(session("a"));

        long done = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> suffices(caller, Assurance.THIS_ACTION) ? 1 : 0))
                .limit(6)
                .toList()
                .stream()
                .mapToLong(CompletableFuture::join)
                .sum();

        assertThat(done).isEqualTo(1);
    }

    @Test
    void what_weighs_most_asks_for_a_proof_of_its_own() {
        assertThat(Permission.IDENTITY_SERVICE_MANAGE.assurance()).isEqualTo(Assurance.THIS_ACTION);
        assertThat(Permission.PROCUREMENT_ORDER_APPROVE.assurance()).isEqualTo(Assurance.FRESH_FACTOR);
        assertThat(Permission.PROCUREMENT_ORDER_VIEW.assurance()).isEqualTo(Assurance.SIGNED_IN);
    }

    private boolean suffices(Caller caller, Assurance needed) {
        return house.as(caller, () -> held.suffices(caller, needed, "Test.action"));
    }

    private Caller session(String handle) {
        return keeping.begin(house.administrator(), handle, null);
    }

    private Caller token() {
        ApiTokens tokens = house.wiring.get(ApiTokens.class);
        String text = house.asAdministrator(
                        () -> tokens.issue(new IssueToken("script", Set.of("procurement.order.view"), 1)))
                .token();
        Caller caller = tokens.authenticate(text, null);
        assertThat(caller.level()).isEqualTo(AuthenticationLevel.TOKEN);
        return caller;
    }

    private Caller proven(Caller caller) {
        return TenantContext.callAs(caller, () -> stepUp.confirm(house.currentCode()));
    }
}
