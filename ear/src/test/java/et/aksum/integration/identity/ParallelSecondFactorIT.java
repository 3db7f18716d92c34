package et.aksum.integration.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.harness.Totp;
import et.aksum.identity.StepUp;
import et.aksum.identity.UserQueries;
import et.aksum.integration.Archive;
import et.aksum.integration.AtOnce;
import et.aksum.integration.Purchasing;
import et.aksum.integration.Staff;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.SupplierQueries;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code works once however often it is sent at the same moment; a permission is asked for on every path. */
@ExtendWith(ArquillianExtension.class)
class ParallelSecondFactorIT {
    /** The authenticator of everybody in these tests, as the test's credentials file says. */
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    @Inject
    StepUp stepUp;

    @Inject
    SupplierQueries suppliers;

    @Inject
    UserQueries users;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    Purchasing purchasing;

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.with(ParallelSecondFactorIT.class, Purchasing.class);
    }

    @Test
    @Tag("V6.5.1")
    void one_code_sent_eight_times_at_once_works_once() {
        Caller finance = Staff.of(Staff.HAWASSA, "finance");
        String code = Totp.now(SECRET);
        List<Callable<Caller>> works = IntStream.range(0, 8)
                .<Callable<Caller>>mapToObj(i -> () -> TenantContext.callAs(finance, () -> stepUp.confirm(code)))
                .toList();

        List<AtOnce.Outcome<Caller>> outcomes = AtOnce.run(works);

        assertThat(outcomes.stream().filter(AtOnce.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isInstanceOf(BusinessException.class));
    }

    @Test
    @Tag("V8.3.1")
    void whoever_lacks_the_permission_is_refused_by_the_use_case_itself() {
        DraftPurchaseOrder content = TenantContext.callAs(Staff.of(Staff.ADDIS, "procurement"), purchasing::content);

        assertThatThrownBy(() -> TenantContext.callAs(Staff.of(Staff.ADDIS, "auditor"), () -> drafting.draft(content)))
                .isInstanceOf(BusinessException.class)
                .extracting(refused -> ((BusinessException) refused).slug())
                .isEqualTo("permission-denied");
    }

    @Test
    void a_token_never_does_more_than_its_scope() {
        Caller full = Staff.of(Staff.ADDIS, "procurement");
        Caller narrow = new Caller(
                full.organisation(),
                full.userId(),
                full.name(),
                AuthenticationLevel.TOKEN,
                null,
                full.channel(),
                full.address(),
                null,
                Set.of(Permission.REPORTING_DASHBOARD_VIEW));

        assertThat(TenantContext.callAs(full, () -> suppliers.count(null))).isNotNegative();
        assertThatThrownBy(() -> TenantContext.callAs(narrow, () -> suppliers.count(null)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    @Tag("V6.3.3")
    void whoever_gave_only_a_password_reaches_nothing() {
        Caller full = Staff.of(Staff.ADDIS, "administrator");
        Caller half = new Caller(
                full.organisation(),
                full.userId(),
                full.name(),
                AuthenticationLevel.PASSWORD,
                null,
                full.channel(),
                full.address(),
                null,
                null);

        assertThat(TenantContext.callAs(full, users::all)).isNotEmpty();
        assertThatThrownBy(() -> TenantContext.callAs(half, users::all)).isInstanceOf(BusinessException.class);
    }
}
