package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.RoleAssignment.SelfGrantRejected;
import et.aksum.identity.UserAdministration.SetApprovalLimit;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserAdministrationTest {
    private final House house = House.setUp();
    private final UserAdministration administration = house.wiring.get(UserAdministration.class);

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
    void a_limit_in_no_currency_is_refused() {
        UserId abebe = house.invitedUser("abebe");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> setLimit(abebe, "1", "XXX"));
    }

    @Test
    void nobody_deactivates_himself_or_raises_his_own_limit() {
        UserId self = new UserId(house.administrator().requireUser());

        assertThatExceptionOfType(SelfGrantRejected.class).isThrownBy(() -> setLimit(self, "1", "ETB"));
        assertThatExceptionOfType(SelfGrantRejected.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    administration.deactivate(self);
                    return self;
                }));
    }

    @Test
    void a_person_of_another_organisation_does_not_exist_here() {
        UserId foreign = new UserId(UUID.fromString("0198c0de-0000-7000-8000-000100000001"));

        assertThatExceptionOfType(UserNotFound.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    administration.deactivate(foreign);
                    return foreign;
                }));
    }

    private void setLimit(UserId user, String amount, String currency) {
        house.asAdministrator(() -> {
            administration.setApprovalLimit(new SetApprovalLimit(user, new BigDecimal(amount), currency));
            return user;
        });
    }

    private Optional<Money> limitOf(UserId user, String currency) {
        return house.as(
                house.person(user),
                () -> house.wiring.get(AccessControl.class).approvalLimit(Money.currency(currency)));
    }
}
