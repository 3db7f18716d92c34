package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.ExchangeRates.EnterRate;
import et.aksum.identity.House;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalLimitsTest {
    private final House house = House.setUp();
    private final ApprovalLimits limits = house.wiring.get(ApprovalLimits.class);

    @Test
    void a_limit_counts_in_its_own_currency_only() {
        UserId abebe = house.invitedUser("abebe", "management-supervisor");
        setLimit(abebe, "100000", "ETB");
        setLimit(abebe, "250000", "ETB");

        assertThat(limitOf(abebe, "ETB")).contains(Money.of("250000", "ETB"));
        assertThat(limitOf(abebe, "USD")).isEmpty();
        setLimit(abebe, "0", "ETB");
        assertThat(limitOf(abebe, "ETB")).isEmpty();
    }

    @Test
    void a_limit_in_another_currency_reaches_as_far_as_the_rate_of_the_day_says() {
        UserId abebe = house.invitedUser("abebe", "management-supervisor");
        LocalDate day = LocalDate.of(2026, 11, 23);
        setLimit(abebe, "150", "ETB");
        assertThat(reach(abebe, "1.00", day)).isEmpty();
        house.asAdministrator(() -> {
            house.wiring
                    .get(ExchangeRates.class)
                    .enter(new EnterRate("USD", "ETB", day, new BigDecimal("150"), "National Bank"));
            return abebe;
        });

        assertThat(reach(abebe, "1.00", day)).contains(Money.of("1.00", "USD"));
        assertThat(reach(abebe, "1.01", day)).isEmpty();
        assertThat(reach(abebe, "1.00", day.minusDays(1))).isEmpty();
        setLimit(abebe, "0.50", "USD");
        assertThat(reach(abebe, "1.00", day))
                .as("his own currency decides alone")
                .contains(Money.of("0.50", "USD"));
    }

    private Optional<Money> reach(UserId user, String dollars, LocalDate on) {
        return house.as(
                house.person(user),
                () -> house.wiring.get(AccessControl.class).approvalLimit(Money.of(dollars, "USD"), on));
    }

    @Test
    void a_limit_in_no_currency_is_refused() {
        UserId abebe = house.invitedUser("abebe");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> setLimit(abebe, "1", "XXX"));
    }

    @Test
    void nobody_raises_his_own_limit() {
        UserId self = new UserId(house.administrator().requireUser());

        assertThatExceptionOfType(SelfGrantRejected.class).isThrownBy(() -> setLimit(self, "1", "ETB"));
    }

    private void setLimit(UserId user, String amount, String currency) {
        house.asAdministrator(() -> {
            limits.set(new SetApprovalLimit(user, new BigDecimal(amount), currency));
            return user;
        });
    }

    private Optional<Money> limitOf(UserId user, String currency) {
        return house.as(
                house.person(user),
                () -> house.wiring.get(AccessControl.class).approvalLimit(Money.currency(currency)));
    }
}
