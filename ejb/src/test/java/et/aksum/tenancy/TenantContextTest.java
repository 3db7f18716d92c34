package et.aksum.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.shared.InvalidInput;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantContextTest {
    private final Caller one = Caller.system(new OrganisationId(UUID.randomUUID()), "one");
    private final Caller other = Caller.system(new OrganisationId(UUID.randomUUID()), "other");

    @AfterEach
    void leave_the_thread_clean() {
        TenantContext.clear();
    }

    @Test
    void a_thread_has_no_caller_until_one_is_bound() {
        assertThat(TenantContext.current()).isEmpty();
        assertThat(TenantContext.isWithoutOrganisation()).isFalse();
        assertThatIllegalStateException().isThrownBy(TenantContext::require);
    }

    @Test
    void work_as_another_caller_restores_the_one_before_even_when_it_fails() {
        TenantContext.bind(one);

        assertThat(TenantContext.<Caller>callAs(other, TenantContext::require)).isEqualTo(other);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TenantContext.callAs(other, () -> {
                    throw new InvalidInput("x", "refused");
                }));
        assertThat(TenantContext.require()).isEqualTo(one);
    }

    @Test
    void work_without_organisation_has_no_caller() {
        TenantContext.bind(one);

        Optional<Caller> inside = TenantContext.callWithoutOrganisation(() -> {
            assertThat(TenantContext.isWithoutOrganisation()).isTrue();
            return TenantContext.current();
        });

        assertThat(inside).isEmpty();
        assertThat(TenantContext.require()).isEqualTo(one);
    }

    @Test
    void another_thread_inherits_nothing() {
        TenantContext.bind(one);

        assertThat(CompletableFuture.supplyAsync(TenantContext::current).join()).isEmpty();
    }

    @Test
    void a_checked_failure_arrives_as_the_cause() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TenantContext.callAs(one, () -> {
                    throw new IOException("disk");
                }))
                .withCauseInstanceOf(IOException.class);
    }
}
