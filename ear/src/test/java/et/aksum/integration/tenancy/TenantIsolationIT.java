package et.aksum.integration.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.integration.Archive;
import et.aksum.integration.AtOnce;
import et.aksum.integration.Staff;
import et.aksum.integration.WrongSetting;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierQueries;
import et.aksum.procurement.SupplierRefusal.SupplierNotFound;
import et.aksum.procurement.SupplierRegister;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.procurement.domain.Supplier;
import et.aksum.procurement.domain.SupplierRepository;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.RunAs;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first tests of the house: written before anything worked, and seen to fail with a shared cache. */
@ExtendWith(ArquillianExtension.class)
class TenantIsolationIT {
    private static final int HAMMER = 200;

    @Inject
    SupplierRegister register;

    @Inject
    SupplierQueries queries;

    @Inject
    SupplierRepository repository;

    @Inject
    OwnTransaction transaction;

    @Inject
    RunAs runAs;

    @Inject
    WrongSetting wrong;

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.with(TenantIsolationIT.class);
    }

    @Test
    void a_row_one_organisation_has_loaded_is_never_handed_to_another() {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");
        Caller hawassa = Staff.of(Staff.HAWASSA, "procurement");
        SupplierId theirs = supplierOf(addis);
        String warmed = inTransaction(addis, () -> repository.get(theirs).name());
        String again = inTransaction(addis, () -> repository.get(theirs).name());

        assertThat(again).isEqualTo(warmed);
        assertThatThrownBy(() ->
                        inTransaction(hawassa, () -> repository.get(theirs).name()))
                .hasStackTraceContaining(SupplierNotFound.class.getSimpleName());
    }

    /** What the test above guards against: the same entities with EclipseLink's own default, a shared cache. */
    @Test
    void a_shared_cache_would_hand_it_over() {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");
        Caller hawassa = Staff.of(Staff.HAWASSA, "procurement");
        SupplierId theirs = supplierOf(addis);
        String seen = inTransaction(addis, () -> wrong.find(theirs).name());

        Supplier leaked = inTransaction(hawassa, () -> wrong.find(theirs));

        assertThat(leaked)
                .as("the danger is real: a row of another organisation")
                .isNotNull();
        assertThat(leaked.name()).isEqualTo(seen);
    }

    @Test
    void the_application_is_nobody_special_in_the_database() throws Exception {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");

        String role = inTransaction(addis, () -> one("select current_user"));
        String power = inTransaction(
                addis,
                () -> one(
                        "select (rolsuper or rolbypassrls or rolcreaterole)::text from pg_roles where rolname = current_user"));

        assertThat(role).isEqualTo("aksum_app");
        assertThat(power).isEqualTo("false");
    }

    @Test
    void every_transaction_is_bound_to_the_organisation_and_person_of_its_caller() throws Exception {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");

        assertThat(inTransaction(addis, () -> one("select tenancy.current_org()::text")))
                .isEqualTo(addis.organisation().value().toString());
        assertThat(inTransaction(addis, () -> one("select tenancy.current_user_id()::text")))
                .isEqualTo(addis.requireUser().toString());
    }

    @Test
    void a_thread_without_a_caller_cannot_reach_the_database() {
        assertThatThrownBy(() -> queries.count(null)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> one("select 1")).hasStackTraceContaining("IllegalStateException");
    }

    @Test
    void a_caller_is_not_inherited_by_another_thread() {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");

        List<AtOnce.Outcome<Long>> outcomes =
                TenantContext.callAs(addis, () -> AtOnce.run(List.<Callable<Long>>of(() -> queries.count(null))));

        assertThat(outcomes.get(0).succeeded()).isFalse();
    }

    @Test
    void work_handed_over_runs_for_the_caller_who_handed_it_over() {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");
        SupplierId theirs = supplierOf(addis);

        List<AtOnce.Outcome<String>> outcomes = AtOnce.run(List.<Callable<String>>of(
                () -> runAs.caller(addis, () -> queries.get(theirs).name()),
                () -> runAs.organisation(
                        Staff.of(Staff.HAWASSA, "procurement").organisation(),
                        "a job",
                        () -> transaction.call(() -> one("select tenancy.current_org()::text")))));

        assertThat(outcomes.get(0).succeeded())
                .as(String.valueOf(outcomes.get(0).refusal()))
                .isTrue();
        assertThat(outcomes.get(1).value())
                .isEqualTo(Staff.of(Staff.HAWASSA, "procurement")
                        .organisation()
                        .value()
                        .toString());
    }

    @Test
    void a_job_finds_every_organisation() {
        assertThat(runAs.organisations())
                .contains(
                        Staff.of(Staff.ADDIS, "procurement").organisation(),
                        Staff.of(Staff.HAWASSA, "procurement").organisation());
    }

    @Test
    void one_transaction_serves_one_organisation() {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");
        Caller hawassa = Staff.of(Staff.HAWASSA, "procurement");

        assertThatThrownBy(() -> inTransaction(addis, () -> {
                    long own = queries.count(null);
                    return own + TenantContext.callAs(hawassa, () -> queries.count(null));
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_context_nobody_signed_shows_nothing() throws Exception {
        Caller addis = Staff.of(Staff.ADDIS, "procurement");
        supplierOf(addis);

        String seen = inTransaction(addis, () -> {
            one("select set_config('app.tenant', '%s||%d|%s', true)"
                    .formatted(
                            Staff.of(Staff.HAWASSA, "procurement")
                                    .organisation()
                                    .value(),
                            4_000_000_000L,
                            "00".repeat(32)));
            return one("select count(*)::text from procurement.supplier");
        });

        assertThat(seen).isEqualTo("0");
    }

    @Test
    void two_organisations_hammering_one_pool_never_meet() {
        List<Caller> callers = List.of(Staff.of(Staff.ADDIS, "procurement"), Staff.of(Staff.HAWASSA, "procurement"));
        List<Callable<Long>> works = IntStream.range(0, 8)
                .<Callable<Long>>mapToObj(i -> () -> strangersSeen(callers.get(i % 2)))
                .toList();

        List<AtOnce.Outcome<Long>> outcomes = AtOnce.run(works);

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.refusal()).isNull();
            assertThat(outcome.value()).isZero();
        });
    }

    private long strangersSeen(Caller caller) {
        long strangers = 0;
        for (int i = 0; i < HAMMER; i++) {
            strangers += Long.parseLong(inTransaction(
                    caller,
                    () -> one("select count(*)::text from identity.app_user where org_id <> '%s'"
                            .formatted(caller.organisation().value()))));
        }
        return strangers;
    }

    private SupplierId supplierOf(Caller caller) {
        return TenantContext.callAs(
                caller,
                () -> register.register(new RegisterSupplier(null, "Supplier " + UUID.randomUUID(), null, null)));
    }

    private <T> T inTransaction(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> transaction.call(work));
    }

    private String one(String sql) throws Exception {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
