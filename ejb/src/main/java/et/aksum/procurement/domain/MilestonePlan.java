package et.aksum.procurement.domain;

import et.aksum.procurement.OrderRefusal.MilestoneInTheFuture;
import et.aksum.procurement.OrderRefusal.MilestoneNotFound;
import et.aksum.procurement.OrderRefusal.MilestoneOutOfOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All steps of one order: what may be done when. Steps happen in their order; nothing happens in the future. */
public final class MilestonePlan {
    private final String orderNumber;
    private final List<OrderMilestone> steps;

    public MilestonePlan(String orderNumber, List<OrderMilestone> steps) {
        this.orderNumber = orderNumber;
        this.steps = List.copyOf(steps);
    }

    /** @throws MilestoneNotFound */
    public OrderMilestone step(String code, @Nullable UUID shipment) {
        return steps.stream()
                .filter(step -> step.isStep(code, shipment))
                .findFirst()
                .orElseThrow(() -> new MilestoneNotFound(orderNumber, code));
    }

    /** Marks a step as done. @throws MilestoneOutOfOrder when a mandatory step before it is open, or was done later */
    public OrderMilestone complete(String code, @Nullable UUID shipment, LocalDate actualOn, LocalDate today) {
        OrderMilestone step = step(code, shipment);
        requirePossible(step, actualOn, today);
        step.complete(actualOn);
        return step;
    }

    /** Gives a completed step another day, under the same rules. */
    public OrderMilestone correct(String code, @Nullable UUID shipment, LocalDate actualOn, LocalDate today) {
        OrderMilestone step = step(code, shipment);
        requirePossible(step, actualOn, today);
        step.correct(actualOn);
        return step;
    }

    public boolean allMandatoryDone() {
        return steps.stream().filter(OrderMilestone::mandatory).allMatch(step -> step.actualOn() != null);
    }

    private void requirePossible(OrderMilestone step, LocalDate actualOn, LocalDate today) {
        if (actualOn.isAfter(today)) {
            throw new MilestoneInTheFuture(step.code(), actualOn);
        }
        for (OrderMilestone other : steps) {
            if (other.position() == step.position() || !other.concernsSameGoodsAs(step)) {
                continue;
            }
            LocalDate done = other.actualOn();
            if (other.position() < step.position()) {
                if (done == null && other.mandatory()) {
                    throw new MilestoneOutOfOrder(step.code(), "%s comes first.".formatted(other.code()));
                }
                if (done != null && actualOn.isBefore(done)) {
                    throw new MilestoneOutOfOrder(
                            step.code(), "%s was done on %s, later than %s.".formatted(other.code(), done, actualOn));
                }
            } else if (done != null && actualOn.isAfter(done)) {
                throw new MilestoneOutOfOrder(
                        step.code(), "%s was done on %s, before %s.".formatted(other.code(), done, actualOn));
            }
        }
    }
}
