package et.aksum.approval;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDecision.DecisionTaken;
import et.aksum.approval.domain.ApprovalRule;
import et.aksum.approval.domain.Demands;
import et.aksum.approval.domain.RuleBook;
import et.aksum.approval.domain.RuleStep;
import et.aksum.fixture.MovingClock;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.UserId;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Money;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** An organisation of its own for one test, with people who ask and people who decide. */
final class ApprovalDesk {
    static final String ORDER = "procurement.order";
    static final String PERMISSION = "procurement.order.approve";
    static final GeoStamp ADDIS = new GeoStamp(
            new BigDecimal("9.0108"),
            new BigDecimal("38.7613"),
            new BigDecimal("12"),
            GeoSource.GPS,
            null,
            OffsetDateTime.now(Clock.systemUTC()),
            false);

    final TestDatabase database = TestDatabase.get();
    final MovingClock clock = new MovingClock();
    final Wiring wiring = new Wiring(database, clock).deaf();
    final FakeApprovers approvers = new FakeApprovers();
    final KeptLetters letters = new KeptLetters();
    final OrganisationId organisation = new OrganisationId(Uuid7.next());
    final Caller author;
    final Caller boss;

    ApprovalDesk() {
        wiring.with(Approvers.class, approvers).with(Outbox.class, letters);
        String code = "desk-" + organisation.value().toString().substring(24);
        database.asSuperuser(
                "insert into identity.organisation (id, code, name, currency) values ('%1$s', '%2$s', '%2$s', 'ETB'); insert into identity.organisation_code (code, org_id) values ('%2$s', '%1$s')"
                        .formatted(organisation.value(), code));
        author = person("author");
        boss = approver("boss", "1000000 USD", "1000000 ETB");
        as(author, () -> database.entityManager()
                .createNativeQuery("select schema.plant(?1)")
                .setParameter(1, organisation.value())
                .getResultList());
    }

    Caller person(String name) {
        UUID user = Uuid7.next();
        database.asSuperuser(
                "select set_config('app.tenant', tenancy.sign_as_owner('%1$s', null), true); insert into identity.app_user (org_id, id, username, display_name, email, state) values ('%1$s', '%2$s', '%3$s', '%3$s', '%3$s@x.example', 'ACTIVE')"
                        .formatted(organisation.value(), user, name));
        return caller(user, name);
    }

    Caller approver(String name, String... limits) {
        Caller person = person(name);
        approvers.allow(id(person), PERMISSION);
        for (String limit : limits) {
            approvers.allow(id(person), PERMISSION, Money.of(limit.split(" ")[0], limit.split(" ")[1]));
        }
        return person;
    }

    Caller caller(UUID user, String name) {
        return new Caller(
                organisation,
                user,
                name,
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(clock),
                Channel.PORTAL,
                null,
                null,
                null);
    }

    static UserId id(Caller caller) {
        return new UserId(caller.requireUser());
    }

    /** An order of this amount, at version 2, asked for by the author. */
    SubmitForApproval order(String amount, String currency) {
        return SubmitForApproval.of(ORDER, Uuid7.next(), 2, "PO-2026-00001", id(author))
                .costing(Money.of(amount, currency))
                .showing(List.of(
                        new FieldChange("total", null, amount + " " + currency),
                        new FieldChange("note", "old", "new")));
    }

    ApprovalRequestId submit(SubmitForApproval command) {
        return as(author, () -> wiring.get(ApprovalRequests.class).submit(command));
    }

    DecisionTaken decide(Caller caller, ApprovalRequestId request, Choice choice) {
        return decide(
                caller, new DecideRequest(request, 2, choice, choice == Choice.APPROVE ? null : "Because", ADDIS));
    }

    DecisionTaken decide(Caller caller, DecideRequest command) {
        return as(caller, () -> wiring.get(ApprovalDecision.class).decide(command));
    }

    /** Puts a rule before the shipped ones. */
    void rule(String code, int position, Money from, Demand... steps) {
        rule(code, position, from, null, steps);
    }

    /** The same for amounts from the one, inclusive, to the other, exclusive. */
    void rule(String code, int position, Money from, Money below, Demand... steps) {
        as(author, () -> {
            ApprovalRule rule = new ApprovalRule(
                    organisation.value(), code, ORDER, "Rule " + code, position, from, below, null, null);
            List<RuleStep> made = new ArrayList<>();
            for (Demand step : steps) {
                made.add(new RuleStep(rule, step.position(), step.branch(), "Step " + step.position(), step.demands()));
            }
            wiring.get(RuleBook.class).add(rule, made);
            return 1;
        });
    }

    /** A step of a test's rule. */
    record Demand(int position, int branch, Demands demands) {
        static Demand holders(int position, int branch, int needed) {
            return new Demand(
                    position,
                    branch,
                    new Demands(Demands.Asks.HOLDERS, PERMISSION, null, needed, true, false, null, false, null, null));
        }

        static Demand named(int position, int branch, Caller person) {
            return new Demand(
                    position,
                    branch,
                    new Demands(
                            Demands.Asks.PERSON,
                            PERMISSION,
                            person.requireUser(),
                            1,
                            true,
                            false,
                            null,
                            false,
                            null,
                            null));
        }
    }

    String status(ApprovalRequestId request) {
        return value("select status from approval.request where id = ?1", request.value());
    }

    String value(String sql, Object... parameters) {
        return as(author, () -> {
            var query = database.entityManager().createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return String.valueOf(query.getSingleResult());
        });
    }

    <T> List<T> fired(Class<T> type) {
        return wiring.fired().stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T> T as(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> database.inTransaction(work));
    }

    /** What would leave. */
    static final class KeptLetters extends Outbox {
        final List<Letter> sent = new ArrayList<>();

        @Override
        public void send(Letter letter) {
            sent.add(letter);
        }

        List<String> to(String template) {
            return sent.stream()
                    .filter(letter -> letter.template().equals(template))
                    .map(Letter::to)
                    .toList();
        }
    }
}
