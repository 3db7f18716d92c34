package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.UserId;
import et.aksum.shared.CurrencyMismatch;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.tenancy.OrganisationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalLimitTest {
    @Test
    void a_limit_stays_in_its_currency() {
        ApprovalLimit limit = limit("100", "USD");
        limit.change(Money.of("200", "USD"));

        assertThat(limit.limit()).isEqualTo(Money.of("200", "USD"));
        assertThatExceptionOfType(CurrencyMismatch.class).isThrownBy(() -> limit.change(Money.of("1", "ETB")));
    }

    @Test
    void a_limit_is_not_negative() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> limit("-1", "USD"));
    }

    private static ApprovalLimit limit(String amount, String currency) {
        return new ApprovalLimit(
                new OrganisationId(UUID.randomUUID()), new UserId(UUID.randomUUID()), Money.of(amount, currency));
    }
}
