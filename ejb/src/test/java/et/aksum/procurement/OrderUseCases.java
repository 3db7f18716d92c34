package et.aksum.procurement;

import static et.aksum.procurement.domain.ProcurementDatabase.wire;

import et.aksum.access.AccessControl;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ItemQueries;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.domain.ItemRepository;
import et.aksum.identity.UserQueries;
import et.aksum.procurement.domain.DocumentSeries;
import et.aksum.procurement.domain.DraftCheck;
import et.aksum.procurement.domain.MilestoneRepository;
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
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

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
        approval.orders = orders;
        approval.trail = trail;
        approval.clock = clock;
        approval.access = new AccessControl() {
            @Override
            public Optional<Money> approvalLimit(Currency currency) {
                return limit.filter(own -> own.currency().equals(currency));
            }
        };
        approval.approved = silent();
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
        return database.call(caller, () -> {
            current = factory().createEntityManager();
            try {
                current.getTransaction().begin();
                T result = call.call();
                current.getTransaction().commit();
                return result;
            } finally {
                current.close();
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

    @SuppressWarnings("unchecked")
    private static Event<PurchaseOrderApproved> silent() {
        return (Event<PurchaseOrderApproved>) Proxy.newProxyInstance(
                OrderUseCases.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> null);
    }
}
