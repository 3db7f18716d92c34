package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final Rights HEAD_OF_BUYING = new Rights(
            Set.of("order.approve"),
            Set.of("order.see", "order.draft"),
            List.of(Money.of("1000", "USD")),
            Map.of("USD", Optional.of(new BigDecimal("500"))));

    @Test
    void one_gives_what_is_his_to_give_and_not_what_he_may_do() {
        assertThat(HEAD_OF_BUYING.mayGive(Set.of("order.draft"))).isTrue();
        assertThat(HEAD_OF_BUYING.mayGive(Set.of("order.approve"))).isFalse();
    }

    @Test
    void a_limit_is_given_up_to_ones_own_and_only_in_its_currency() {
        assertThat(HEAD_OF_BUYING.mayGive(Money.of("500", "USD"))).isTrue();
        assertThat(HEAD_OF_BUYING.mayGive(Money.of("501", "USD"))).isFalse();
        assertThat(HEAD_OF_BUYING.mayGive(Money.of("1", "ETB"))).isFalse();
    }

    @Test
    void sideways_means_no() {
        assertThat(HEAD_OF_BUYING.cover(person("order.draft"))).isTrue();
        assertThat(HEAD_OF_BUYING.cover(person("stock.count"))).isFalse();
        assertThat(person("stock.count").cover(HEAD_OF_BUYING)).isFalse();
    }

    @Test
    void whoever_gives_everything_stands_above_all_but_nobody_gives_that_without_having_it() {
        Rights administrator = new Rights(Set.of("role.grant"), Set.of("*"), List.of(), Map.of("*", Optional.empty()));

        assertThat(administrator.cover(HEAD_OF_BUYING)).isTrue();
        assertThat(administrator.cover(administrator)).isTrue();
        assertThat(HEAD_OF_BUYING.cover(administrator)).isFalse();
    }

    private static Rights person(String permission) {
        return new Rights(Set.of(permission), Set.of(), List.of(), Map.of());
    }
}
