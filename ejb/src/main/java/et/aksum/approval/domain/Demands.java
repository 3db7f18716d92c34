package et.aksum.approval.domain;

import et.aksum.shared.Assurance;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asked at a step, how many of them must say yes, and how surely they must be known. */
@Embeddable
public class Demands {
    /** Minutes; what "a fresh factor" means where the record itself asks for one. */
    private static final int LEAST_FRESH = 5;

    /** How those who are asked are found. */
    public enum Asks {
        /** Everybody who may. */
        HOLDERS,
        /** The nearest above the author who may. */
        SUPERVISORS,
        PERSON
    }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Asks asks;

    @Column(updatable = false)
    private String permission;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID personId;

    @Column(updatable = false)
    private int needed;

    @Column(name = "limit_applies", updatable = false)
    private boolean limitApplies;

    @Column(name = "same_unit", updatable = false)
    private boolean sameUnit;

    @Column(name = "factor_minutes", updatable = false)
    private @Nullable Integer factorMinutes;

    @Column(name = "place_required", updatable = false)
    private boolean placeRequired;

    @Column(name = "remind_after_minutes", updatable = false)
    private @Nullable Integer remindAfterMinutes;

    @Column(name = "escalate_after_minutes", updatable = false)
    private @Nullable Integer escalateAfterMinutes;

    @SuppressWarnings("NullAway.Init")
    protected Demands() {}

    /** @throws InvalidInput when it asks for something that nobody could meet */
    public Demands(
            Asks asks,
            String permission,
            @Nullable UUID personId,
            int needed,
            boolean limitApplies,
            boolean sameUnit,
            @Nullable Integer factorMinutes,
            boolean placeRequired,
            @Nullable Integer remindAfterMinutes,
            @Nullable Integer escalateAfterMinutes) {
        this.asks = asks;
        this.permission = Permission.ofCode(permission)
                .map(Permission::code)
                .orElseThrow(() -> new InvalidInput("permission", "There is no such permission."));
        this.personId = personId;
        if ((asks == Asks.PERSON) != (personId != null)) {
            throw new InvalidInput("person", "A step asks one person by name, or names nobody.");
        }
        this.needed = inRange("needed", needed, 1, asks == Asks.PERSON ? 1 : 20);
        this.limitApplies = limitApplies;
        this.sameUnit = sameUnit;
        this.factorMinutes = factorMinutes == null
                ? null
                : inRange("factorMinutes", factorMinutes, 0, (int) Assurance.HELD.toMinutes());
        this.placeRequired = placeRequired;
        this.remindAfterMinutes =
                remindAfterMinutes == null ? null : inRange("remindAfterMinutes", remindAfterMinutes, 1, 525_600);
        this.escalateAfterMinutes =
                escalateAfterMinutes == null ? null : inRange("escalateAfterMinutes", escalateAfterMinutes, 1, 525_600);
    }

    /** The same, and no less than these. */
    Demands atLeast(boolean factor, boolean place) {
        Demands stricter = new Demands();
        stricter.asks = asks;
        stricter.permission = permission;
        stricter.personId = personId;
        stricter.needed = needed;
        stricter.limitApplies = limitApplies;
        stricter.sameUnit = sameUnit;
        stricter.factorMinutes = factorMinutes;
        if (factor) {
            stricter.factorMinutes = Math.min(factorMinutes == null ? LEAST_FRESH : factorMinutes, LEAST_FRESH);
        }
        stricter.placeRequired = placeRequired || place;
        stricter.remindAfterMinutes = remindAfterMinutes;
        stricter.escalateAfterMinutes = escalateAfterMinutes;
        return stricter;
    }

    public Asks asks() {
        return asks;
    }

    public String permission() {
        return permission;
    }

    public @Nullable UUID person() {
        return personId;
    }

    public int needed() {
        return needed;
    }

    public boolean limitApplies() {
        return limitApplies;
    }

    public boolean sameUnit() {
        return sameUnit;
    }

    /** How old the second factor may be; zero: shown for this very decision; empty: none is asked. */
    public Optional<Duration> factorAge() {
        return minutes(factorMinutes);
    }

    public boolean placeRequired() {
        return placeRequired;
    }

    /** Working time. */
    public Optional<Duration> remindAfter() {
        return minutes(remindAfterMinutes);
    }

    /** Working time. */
    public Optional<Duration> escalateAfter() {
        return minutes(escalateAfterMinutes);
    }

    private static Optional<Duration> minutes(@Nullable Integer minutes) {
        return minutes == null ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    private static int inRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "The %s is %d to %d.".formatted(field, least, most));
        }
        return value;
    }
}
