package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.ApiTokens.IssueToken;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepUpTest {
    private final House house = House.setUp();
    private final StepUp stepUp = house.wiring.get(StepUp.class);

    @Test
    void a_session_gets_a_fresh_factor() {
        Caller old = house.administrator().withSecondFactor(house.now().minusHours(1));

        assertThat(confirm(old, house.currentCode()).secondFactorAt()).isEqualTo(house.now());
    }

    @Test
    void a_token_keeps_the_factor_for_five_minutes() {
        ApiTokens tokens = house.wiring.get(ApiTokens.class);
        String token = house.asAdministrator(
                        () -> tokens.issue(new IssueToken("script", Set.of("procurement.order.view"), 1)))
                .token();
        confirm(tokens.authenticate(token, null), house.currentCode());

        assertThat(tokens.authenticate(token, null).level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        house.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(tokens.authenticate(token, null).level()).isEqualTo(AuthenticationLevel.TOKEN);
    }

    @Test
    void a_replayed_code_is_refused() {
        String code = house.currentCode();
        confirm(house.administrator(), code);

        assertThatExceptionOfType(StepUp.Refused.class).isThrownBy(() -> confirm(house.administrator(), code));
    }

    @Test
    void of_the_same_code_given_twice_at_the_same_time_one_counts() {
        String code = house.currentCode();

        long accepted = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        confirm(house.administrator(), code);
                        return 1;
                    } catch (StepUp.Refused refused) {
                        return 0;
                    }
                }))
                .limit(4)
                .toList()
                .stream()
                .mapToLong(CompletableFuture::join)
                .sum();

        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void the_sixth_wrong_code_has_to_wait_and_so_has_the_right_one() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThatExceptionOfType(StepUp.Refused.class).isThrownBy(() -> confirm(house.administrator(), "abcdef"));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> confirm(house.administrator(), house.currentCode()));
    }

    private Caller confirm(Caller caller, String code) {
        return TenantContext.callAs(caller, () -> stepUp.confirm(code));
    }
}
