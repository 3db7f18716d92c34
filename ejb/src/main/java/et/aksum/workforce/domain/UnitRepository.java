package et.aksum.workforce.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.workforce.UnitId;
import et.aksum.workforce.WorkforceRefusal.AlreadyTaken;
import et.aksum.workforce.WorkforceRefusal.ChainRefused;
import et.aksum.workforce.WorkforceRefusal.UnitInUse;
import et.aksum.workforce.WorkforceRefusal.UnitNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and keeps the units of the caller's organisation. */
@ApplicationScoped
public class UnitRepository {
    /** The most levels of the tree; the database refuses more as well. */
    static final int DEEPEST = 8;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    SupervisionTree tree;

    /** The unit, locked until the end of the transaction. @throws UnitNotFound */
    public Unit getForChange(UnitId id) {
        Unit unit = em.find(Unit.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (unit == null) {
            throw new UnitNotFound(id);
        }
        return unit;
    }

    /** @throws AlreadyTaken when the code was used before */
    public void add(Unit unit, @Nullable UnitId parent) {
        long twins = em.createQuery("select count(u) from Unit u where u.code = :code", Long.class)
                .setParameter("code", unit.code())
                .getSingleResult();
        if (twins > 0) {
            throw new AlreadyTaken("A unit %s exists already.".formatted(unit.code()));
        }
        requireOpen("parent", parent);
        requireTree(unit.id(), parent);
        em.persist(unit);
        em.flush();
    }

    /** @throws InvalidInput naming the field, when a unit is given that is unknown or closed */
    public void requireOpen(String field, @Nullable UnitId unit) {
        if (unit == null) {
            return;
        }
        Unit found = em.find(Unit.class, unit.value());
        if (found == null || found.isClosed()) {
            throw new InvalidInput(field, "There is no open unit %s.".formatted(unit.value()));
        }
    }

    /** @throws ChainRefused when the unit would lie within itself or too deep */
    public void requireTree(UnitId unit, @Nullable UnitId parent) {
        if (parent == null) {
            return;
        }
        tree.lockUnits();
        List<UnitId> above = new ArrayList<>(tree.unitsAbove(parent));
        if (above.contains(unit)) {
            throw new ChainRefused("A unit cannot lie within itself.");
        }
        if (above.size() + tree.levelsFrom(unit) > DEEPEST) {
            throw new ChainRefused("Units lie at most %d deep.".formatted(DEEPEST));
        }
    }

    /** @throws UnitInUse while somebody works in it or open units are below it */
    public void requireEmpty(Unit unit) {
        long people = em.createQuery(
                        "select count(e) from Employee e where e.unit = :unit and e.leftAt is null", Long.class)
                .setParameter("unit", unit.id().value())
                .getSingleResult();
        long units = em.createQuery(
                        "select count(u) from Unit u where u.parent = :unit and u.closedAt is null", Long.class)
                .setParameter("unit", unit.id().value())
                .getSingleResult();
        if (people + units > 0) {
            throw new UnitInUse(unit.code(), people, units);
        }
    }
}
