package et.aksum.integration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditTrail;
import et.aksum.audit.AuditVerification;
import et.aksum.integration.Archive;
import et.aksum.integration.AtOnce;
import et.aksum.integration.Purchasing;
import et.aksum.integration.Staff;
import et.aksum.integration.Superuser;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No trail, no action; and a trail many write to at once is still one chain. */
@ExtendWith(ArquillianExtension.class)
class AuditFailsClosedIT {
    private static final String APPEND =
            "function audit.append(uuid, text, text, text, text, text, text, text, numeric,"
                    + " numeric, numeric, text, timestamptz, boolean, text)";

    @Inject
    Purchasing purchasing;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    AuditTrail trail;

    @Inject
    AuditQueries queries;

    @Inject
    AuditVerification verification;

    @Inject
    OwnTransaction transaction;

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.with(AuditFailsClosedIT.class, Purchasing.class);
    }

    @Test
    @Tag("V16.5.3")
    void what_cannot_be_audited_does_not_happen() {
        Caller drafter = Staff.of(Staff.ADDIS, "procurement");
        DraftPurchaseOrder content = TenantContext.callAs(drafter, purchasing::content);
        long before = Superuser.number("select count(*) from procurement.purchase_order");
        Superuser.execute("revoke execute on " + APPEND + " from aksum_app");
        try {
            assertThatThrownBy(() -> TenantContext.callAs(drafter, () -> drafting.draft(content)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            Superuser.execute("grant execute on " + APPEND + " to aksum_app");
        }
        assertThat(Superuser.number("select count(*) from procurement.purchase_order"))
                .isEqualTo(before);
        assertThat(TenantContext.callAs(drafter, () -> drafting.draft(content))).isNotNull();
    }

    @Test
    void an_action_that_is_rolled_back_leaves_no_trace_in_the_trail() {
        Caller drafter = Staff.of(Staff.ADDIS, "procurement");
        String subject = java.util.UUID.randomUUID().toString();

        assertThatThrownBy(() -> TenantContext.callAs(
                        drafter,
                        () -> transaction.call(() -> {
                            trail.record(new AuditEvent("test.happened", "test", subject));
                            throw new IllegalStateException("on purpose");
                        })))
                .isInstanceOf(RuntimeException.class);

        assertThat(Superuser.number("select count(*) from audit.entry where subject_id = '" + subject + "'"))
                .isZero();
    }

    @Test
    void many_writers_make_one_chain() {
        Caller auditor = Staff.of(Staff.HAWASSA, "auditor");
        List<Callable<Boolean>> works = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> TenantContext.callAs(
                        auditor,
                        () -> transaction.call(() -> {
                            trail.record(new AuditEvent("test.happened", "test", "writer " + i));
                            return true;
                        })))
                .toList();

        List<AtOnce.Outcome<Boolean>> outcomes = AtOnce.run(works);

        assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
        var result = TenantContext.callAs(auditor, verification::verify);
        assertThat(result.ok()).as(String.valueOf(result)).isTrue();
        assertThat(Superuser.text("select (count(*) = max(seq))::text from audit.entry where org_id = '%s'"
                        .formatted(auditor.organisation().value())))
                .isEqualTo("true");
    }

    @Test
    @Tag("V16.2.1")
    void the_trail_says_who_by_which_channel_and_how_surely() {
        Caller drafter = Staff.of(Staff.ADDIS, "procurement");
        String subject = java.util.UUID.randomUUID().toString();
        TenantContext.callAs(
                drafter,
                () -> transaction.call(() -> {
                    trail.record(new AuditEvent("test.happened", "test", subject));
                    return true;
                }));

        var rows = TenantContext.callAs(Staff.of(Staff.ADDIS, "auditor"), () -> queries.ofSubject("test", subject));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).actorId()).isEqualTo(drafter.requireUser());
        assertThat(rows.get(0).channel()).isEqualTo(drafter.channel());
        assertThat(rows.get(0).level()).isEqualTo(drafter.level());
        assertThat(rows.get(0).address()).isEqualTo("127.0.0.1");
    }

    @Test
    @Tag("V16.4.2")
    void no_role_of_the_application_changes_what_was_written() {
        assertThatThrownBy(() -> Superuser.execute("set role aksum_owner;"
                        + " select set_config('app.tenant', tenancy.sign_as_owner(o.org_id, null), false)"
                        + " from identity.organisation_code o where o.code = '%s';".formatted(Staff.ADDIS)
                        + " update audit.entry set actor_name = 'x'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> Superuser.execute("set role aksum_app; delete from audit.entry"))
                .hasStackTraceContaining("permission denied");
    }
}
