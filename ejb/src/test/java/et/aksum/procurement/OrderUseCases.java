package et.aksum.procurement;

import static et.aksum.procurement.domain.ProcurementDatabase.wire;

import et.aksum.access.AccessControl;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.Approvers;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ItemQueries;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.domain.ItemRepository;
import et.aksum.fixture.Wiring;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.procurement.domain.DocumentSeries;
import et.aksum.procurement.domain.DraftCheck;
import et.aksum.procurement.domain.MilestoneRepository;
import et.aksum.procurement.domain.OrderRequests;
import et.aksum.procurement.domain.ProcurementDatabase;
import et.aksum.procurement.domain.PurchaseOrderRepository;
import et.aksum.procurement.domain.SupplierRepository;
import et.aksum.shared.Money;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The use cases of orders on a real PostgreSQL and EclipseLink, wired by hand as the container would. */
final class OrderUseCases {
    private static EntityManagerFactory factory;

    final ProcurementDatabase database = ProcurementDatabase.get();
    final PurchaseOrderDrafting drafting = new PurchaseOrderDrafting();
    final PurchaseOrderApproval approval = new PurchaseOrderApproval();
    final MilestoneTracking tracking = new MilestoneTracking();
    final PurchaseOrderQueries queries = new PurchaseOrderQueries();
    final PurchaseOrderExport export = new PurchaseOrderExport();
    final SupplierRegister suppliers = new SupplierRegister();
    final SupplierQueries supplierQueries = new SupplierQueries();
    final ItemRegister items = new ItemRegister();
    final ItemQueries itemQueries = new ItemQueries();
    Optional<Money> limit = Optional.of(Money.of("1000000", "USD"));
    final Approvers approvers = new EverybodyMay();
    /** Who is asked; the approvers of a test. */
    final Set<UserId> people = new HashSet<>();

    ApprovalDecision decisions;
    ApprovalRequests requests;
    ApprovalQueries approvals;
    private EntityManager current;

    OrderUseCases() {
        EntityManager em = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(current, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        Clock clock = Clock.systemUTC();
        AuditTrail trail = wire(wire(new AuditTrail(), "database", database.database), "taken", silent());
        SupplierRepository supplierRepository = wire(new SupplierRepository(), "em", em);
        PurchaseOrderRepository orders = wire(new PurchaseOrderRepository(), "em", em);
        MilestoneRepository milestones = wire(new MilestoneRepository(), "em", em);
        DocumentSeries series = wire(wire(new DocumentSeries(), "em", em), "clock", clock);
        DraftCheck check = new DraftCheck();
        wire(check, "suppliers", supplierRepository);
        wire(check, "items", wire(new ItemDirectory(), "database", database.database));
        wire(check, "reference", database.reference());
        drafting.orders = orders;
        drafting.milestones = milestones;
        drafting.series = series;
        drafting.check = check;
        drafting.trail = trail;
        drafting.clock = clock;
        Wiring wiring = new Wiring(null, clock)
                .with(EntityManager.class, em)
                .with(DataSource.class, database.database)
                .with(AccessControl.class, new AccessControl() {
                    @Override
                    public Optional<Money> approvalLimit(Money amount, LocalDate on) {
                        return limit.filter(own -> own.currency().equals(amount.currency()));
                    }
                })
                .with(Approvers.class, approvers)
                .with(Outbox.class, new Outbox() {
                    @Override
                    public void send(Letter letter) {}
                });
        drafting.requests = wiring.get(OrderRequests.class);
        approval.orders = orders;
        approval.requests = drafting.requests;
        decisions = wiring.get(ApprovalDecision.class);
        approval.decisions = decisions;
        requests = wiring.get(ApprovalRequests.class);
        approvals = wiring.get(ApprovalQueries.class);
        tracking.orders = orders;
        tracking.milestones = milestones;
        tracking.trail = trail;
        tracking.clock = clock;
        queries.em = em;
        queries.database = database.database;
        wire(queries, "shown", silent());
        queries.users = new UserQueries() {
            @Override
            public Map<UUID, String> names(Collection<UUID> users) {
                Map<UUID, String> names = new HashMap<>();
                users.forEach(user -> names.put(user, "somebody"));
                return names;
            }
        };
        export.em = em;
        suppliers.suppliers = supplierRepository;
        suppliers.series = series;
        suppliers.reference = database.reference();
        suppliers.trail = trail;
        suppliers.clock = clock;
        supplierQueries.em = em;
        wire(items, "items", wire(new ItemRepository(), "em", em));
        wire(items, "trail", trail);
        wire(items, "clock", clock);
        wire(itemQueries, "em", em);
    }

    /** One use-case call of {@code caller}: one transaction. */
    <T> T as(Caller caller, Callable<T> call) {
        people.add(new UserId(caller.requireUser()));
        return database.call(caller, () -> {
            EntityManager around = current;
            EntityManager own = factory().createEntityManager();
            current = own;
            try {
                own.getTransaction().begin();
                T result = call.call();
                own.getTransaction().commit();
                return result;
            } finally {
                own.close();
                current = around;
            }
        });
    }

    void run(Caller caller, Runnable call) {
        as(caller, () -> {
            call.run();
            return 1;
        });
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "aksum",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.nonJtaDataSource", database.database,
                            "eclipselink.weaving", "false"));
        }
        return factory;
    }

    /** Everybody may, within the limit of the test. */
    private final class EverybodyMay implements Approvers {
        @Override
        public Set<UserId> whoMay(Need need) {
            return Set.copyOf(people);
        }

        @Override
        public Verdict verdict(UserId person, Need need) {
            Money amount = need.amount();
            if (amount == null) {
                return Verdict.MAY;
            }
            return limit(person, amount.currency())
                    .map(most -> amount.isMoreThan(most) ? Verdict.LIMIT_EXCEEDED : Verdict.MAY)
                    .orElse(Verdict.NO_LIMIT_IN_CURRENCY);
        }

        @Override
        public Optional<BigDecimal> worth(Money amount, Currency in, LocalDate on) {
            return Optional.of(amount.amount());
        }

        @Override
        public Optional<LimitAsked> limitFor(UserId person, Money amount, LocalDate on) {
            return limit(person, amount.currency()).map(own -> new LimitAsked(own, null));
        }

        @Override
        public Optional<Money> limit(UserId person, Currency currency) {
            return limit.filter(own -> own.currency().equals(currency));
        }
    }

    private static Event<?> silent() {
        return (Event<?>) Proxy.newProxyInstance(
                OrderUseCases.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> null);
    }
}
