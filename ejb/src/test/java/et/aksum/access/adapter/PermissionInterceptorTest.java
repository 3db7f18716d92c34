package et.aksum.access.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.PermissionDenied;
import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.StepUp;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionInterceptorTest {
    /** Stands for a use case. */
    public static class Approval {
        @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
        public void look() {}

        @RequiresPermission(Permission.PROCUREMENT_ORDER_APPROVE)
        public void approve() {}
    }

    private static final OrganisationId HAWASSA =
            new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000002"));
    private static final UUID SUPERVISOR = UUID.fromString("0198c0de-0000-7000-8000-000200000002");
    private static final UUID FINANCE = UUID.fromString("0198c0de-0000-7000-8000-000200000010");

    private final TestDatabase database = TestDatabase.get();
    private final Wiring wiring = new Wiring(database, Clock.systemUTC());
    private final PermissionInterceptor interceptor = wiring.get(PermissionInterceptor.class);

    @Test
    void whoever_holds_the_permission_passes() {
        assertThat(call(caller(FINANCE, null), "look")).isEqualTo("done");
    }

    @Test
    void whoever_does_not_is_refused_and_the_refusal_is_kept_though_the_call_rolls_back() {
        Caller caller = caller(FINANCE, OffsetDateTime.now(Clock.systemUTC()));

        assertThatExceptionOfType(PermissionDenied.class)
                .isThrownBy(() -> call(caller, "approve"))
                .withMessageContaining("procurement.order.approve");

        AuditRow row = TenantContext.callAs(
                caller,
                () -> database.inTransaction(() -> wiring.get(AuditQueries.class)
                        .page(new AuditFilter("access.denied", null, null, FINANCE, null, null), 0, 1)
                        .get(0)));
        assertThat(row.subjectId()).isEqualTo("Approval.approve");
        assertThat(row.details()).contains("permission-denied");
    }

    @Test
    void an_approval_needs_a_factor_not_older_than_five_minutes() {
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());

        assertThat(call(caller(SUPERVISOR, now.minusMinutes(4)), "approve")).isEqualTo("done");
        assertThatExceptionOfType(StepUp.Required.class)
                .isThrownBy(() -> call(caller(SUPERVISOR, now.minusMinutes(6)), "approve"));
    }

    @Test
    void who_has_no_factor_at_all_is_told_to_tie_one_first_and_a_program_that_its_token_is_not_enough() {
        assertThatExceptionOfType(StepUp.FactorMissing.class)
                .isThrownBy(() -> call(caller(SUPERVISOR, null), "approve"));
        Caller token = new Caller(
                HAWASSA,
                SUPERVISOR,
                "script",
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                null,
                UUID.randomUUID(),
                Set.of(Permission.PROCUREMENT_ORDER_APPROVE));
        assertThatExceptionOfType(StepUp.Required.class).isThrownBy(() -> call(token, "approve"));
    }

    @Test
    void a_job_of_the_system_has_no_permissions() {
        assertThatExceptionOfType(PermissionDenied.class).isThrownBy(() -> call(Caller.system(HAWASSA, "job"), "look"));
    }

    private Object call(Caller caller, String method) {
        return TenantContext.callAs(caller, () -> database.inTransaction(() -> interceptor.guard(invocation(method))));
    }

    private static InvocationContext invocation(String name) {
        return (InvocationContext) Proxy.newProxyInstance(
                PermissionInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getMethod") ? Approval.class.getMethod(name) : "done");
    }

    private static Caller caller(UUID user, @Nullable OffsetDateTime factor) {
        return new Caller(
                HAWASSA, user, "somebody", AuthenticationLevel.SECOND_FACTOR, factor, Channel.PORTAL, null, null, null);
    }
}
