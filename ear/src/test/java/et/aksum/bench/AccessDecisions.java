package et.aksum.bench;

import et.aksum.access.AccessQuestion;
import et.aksum.access.domain.Case;
import et.aksum.access.domain.Condition;
import et.aksum.access.domain.Decision;
import et.aksum.access.domain.Facts;
import et.aksum.access.domain.Grant;
import et.aksum.access.domain.Snapshot;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One user with twenty roles of twenty-five permissions each: five hundred, asked for one after the other. */
@State(Scope.Thread)
public class AccessDecisions {
    private static final int ROLES = 20;
    private static final int EACH = 25;
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final UserId user = new UserId(UUID.randomUUID());
    private final List<String> permissions = new ArrayList<>();
    private final AccessQuestion question = AccessQuestion.costing(Money.of("100", "USD"), DAY);
    private Snapshot plain;
    private Snapshot conditioned;
    private Enforcer enforcer;
    private int next;

    private static final class Rates implements Facts {
        @Override
        public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
            return Optional.of(new BigDecimal("152.4837265911"));
        }

        @Override
        public Optional<BigDecimal> spent(
                UserId person, String permission, Currency in, OffsetDateTime since, String party) {
            return Optional.of(BigDecimal.ZERO);
        }

        @Override
        public boolean supervises(UserId above, UserId below) {
            return false;
        }

        @Override
        public boolean contains(UUID unit, UUID inner) {
            return false;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Africa/Addis_Ababa");
        }
    }

    private final Facts facts = new Rates();

    @Setup
    public void prepare() {
        plain = snapshot(List.of());
        conditioned = snapshot(List.of(
                new Condition.Hours(null, LocalTime.of(8, 0), LocalTime.of(18, 0), 127),
                new Condition.Amount(null, Money.of("1000000", "ETB"))));
        Model model = new Model();
        model.addDef("r", "r", "sub, obj, act");
        model.addDef("p", "p", "sub, obj, act");
        model.addDef("g", "g", "_, _");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", "g(r.sub, p.sub) && r.obj == p.obj && r.act == p.act");
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        for (int role = 0; role < ROLES; role++) {
            enforcer.addGroupingPolicy("user", "role" + role);
            for (int each = 0; each < EACH; each++) {
                enforcer.addPolicy("role" + role, "subject" + (role * EACH + each), "verb");
            }
        }
    }

    private Snapshot snapshot(List<Condition> conditions) {
        permissions.clear();
        List<Grant> grants = new ArrayList<>();
        for (int role = 0; role < ROLES; role++) {
            Map<String, String> allowed = new HashMap<>();
            for (int each = 0; each < EACH; each++) {
                String code = "context.subject" + (role * EACH + each) + ".verb";
                permissions.add(code);
                allowed.put(code, "role" + role);
            }
            grants.add(new Grant(
                    UUID.randomUUID(), "role" + role, NOON.minusDays(1), NOON.plusDays(1), allowed, conditions));
        }
        return new Snapshot(1, true, grants, List.of(), List.of(Money.of("1000000", "ETB")));
    }

    private int turn() {
        next = next + 1 < ROLES * EACH ? next + 1 : 0;
        return next;
    }

    /** The gate: roles and their time. */
    @Benchmark
    public Decision gate() {
        return Decision.of(plain, permissions.get(turn()), new Case(user, NOON, null), facts);
    }

    /** A whole question: hours, an amount in another currency at the day's rate, and the person's limit. */
    @Benchmark
    public Decision whole() {
        return Decision.of(conditioned, permissions.get(turn()), new Case(user, NOON, question), facts);
    }

    /** jCasbin with the same roles and permissions; it knows neither time nor amounts here. */
    @Benchmark
    public boolean jcasbin() {
        return enforcer.enforce("user", "subject" + turn(), "verb");
    }
}
