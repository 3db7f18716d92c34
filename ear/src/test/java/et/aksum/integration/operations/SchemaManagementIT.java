package et.aksum.integration.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.identity.StepUp;
import et.aksum.integration.Archive;
import et.aksum.integration.Staff;
import et.aksum.integration.Superuser;
import et.aksum.operations.SchemaReview;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Management tools ask the running server about its schema by the name an operator types. */
@ExtendWith(ArquillianExtension.class)
class SchemaManagementIT {
    @Inject
    SchemaReview review;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.with(SchemaManagementIT.class);
    }

    @AfterEach
    void undo() {
        Superuser.execute("drop index if exists procurement.by_hand_ix");
        Superuser.execute("alter table procurement.supplier drop constraint if exists by_hand_ck");
    }

    @Test
    void the_state_of_the_schema_is_read_by_management() throws JMException {
        assertThat(read("State")).isEqualTo("UP_TO_DATE");
        assertThat(read("Migration")).isEqualTo("done");
        assertThat(read("Pending")).isEqualTo(0);
        assertThat(read("LockHolder")).isNull();
        assertThat((String[]) read("InvalidIndexes")).isEmpty();
        assertThat((String) call("plan")).isEmpty();
        assertThat((String[]) call("due")).allMatch(line -> line.contains(" rows"));
        String head = (String) read("ExpectedHead");
        assertThat((String[]) call("history")).anyMatch(line -> line.endsWith(" APPLIED " + head));
    }

    @Test
    void a_look_finds_what_was_done_by_hand_and_is_remembered() throws JMException {
        Superuser.execute("create index by_hand_ix on procurement.supplier (org_id, country)");
        Superuser.execute(
                "alter table procurement.supplier add constraint by_hand_ck check (length(name) > 1) not valid");

        assertThat((String[]) call("lookForDrift"))
                .anyMatch(line -> line.startsWith("index procurement.supplier.by_hand_ix is not expected")
                        && line.contains("drop index"));
        assertThat((String[]) read("Drift")).contains("index procurement.supplier.by_hand_ix is not expected");
        assertThat(Instant.parse((String) read("DriftLookedForAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat((String[]) read("NotValidConstraints")).containsExactly("procurement.supplier.by_hand_ck");
        assertThat((Long) read("ContextsMissing")).isNotNegative();
        assertThat((String[]) call("lookForFindings")).isEmpty();
    }

    @Test
    void in_the_portal_it_takes_the_permission_and_a_fresh_code() {
        Caller operator = Staff.of(Staff.ADDIS, "administrator");
        Caller hoursLater =
                operator.withSecondFactor(OffsetDateTime.now(Clock.systemUTC()).minusHours(1));

        assertThat(TenantContext.callAs(operator, review::overview).condition().migration())
                .isEqualTo("done");
        assertThatThrownBy(() -> TenantContext.callAs(hoursLater, review::overview))
                .hasStackTraceContaining(StepUp.Required.class.getSimpleName());
        assertThatThrownBy(() -> TenantContext.callAs(Staff.of(Staff.ADDIS, "procurement"), review::overview))
                .hasStackTraceContaining("PermissionDenied");
    }

    @Test
    void every_operation_only_reads() throws JMException {
        assertThat(Stream.of(server.getMBeanInfo(name()).getOperations()))
                .hasSize(5)
                .allMatch(operation -> operation.getImpact() == MBeanOperationInfo.INFO);
        assertThat(Stream.of(server.getMBeanInfo(name()).getAttributes()))
                .noneMatch(attribute -> attribute.isWritable());
    }

    private Object read(String attribute) throws JMException {
        return server.getAttribute(name(), attribute);
    }

    private Object call(String operation) throws JMException {
        return server.invoke(name(), operation, new Object[0], new String[0]);
    }

    private static ObjectName name() throws JMException {
        return new ObjectName("et.aksum:type=Schema");
    }
}
