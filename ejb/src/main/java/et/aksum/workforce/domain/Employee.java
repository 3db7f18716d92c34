package et.aksum.workforce.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.BusinessYears;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import et.aksum.workforce.EmployeeDetails;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.WorkforceRefusal.NotEmployed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the organisation, or did. */
@Entity
@Table(schema = "workforce", name = "employee")
public class Employee {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private String number;

    @Column(name = "display_name")
    private String name;

    private String position;

    @Column(name = "user_id")
    private @Nullable UUID user;

    @Column(name = "unit_id")
    private @Nullable UUID unit;

    @Column(name = "supervisor_id")
    private @Nullable UUID supervisor;

    @Column(name = "employed_from")
    private LocalDate from;

    @Column(name = "employed_to")
    private @Nullable LocalDate to;

    @Column(name = "left_at")
    private @Nullable OffsetDateTime leftAt;

    @Column(name = "left_recorded_by")
    private @Nullable UUID leftRecordedBy;

    @Column(name = "leaving_reason")
    private @Nullable String leavingReason;

    @Column(name = "successor_id")
    private @Nullable UUID successor;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Employee() {}

    /** Somebody new. @throws InvalidInput when a value is out of bounds */
    @SuppressWarnings("NullAway.Init")
    public Employee(UUID orgId, EmployeeId id, String number, EmployeeDetails details) {
        this.orgId = orgId;
        this.id = id.value();
        this.number = PlainText.line("number", 40, number);
        take(details);
    }

    /** Takes over other details. @throws StaleVersion when somebody else was faster; @throws NotEmployed after the person left */
    public void revise(long expectedVersion, EmployeeDetails details) {
        requireVersion(expectedVersion);
        requireEmployed();
        take(details);
    }

    /**
     * The person works here no more.
     *
     * @param lastDay today or before, not before the first day
     * @param recordedBy null when the planned last day had passed and nobody recorded it
     */
    public void leave(
            LocalDate lastDay,
            String reason,
            @Nullable EmployeeId takesOver,
            @Nullable UUID recordedBy,
            OffsetDateTime now) {
        requireEmployed();
        if (lastDay.isBefore(from)) {
            throw new InvalidInput("lastDay", "The last day is not before the first, %s.".formatted(from));
        }
        if (takesOver != null && takesOver.value().equals(id)) {
            throw new InvalidInput("successor", "Somebody else takes over the work.");
        }
        leavingReason = PlainText.line("reason", 500, reason);
        to = lastDay;
        leftAt = now;
        leftRecordedBy = recordedBy;
        successor = takesOver == null ? null : takesOver.value();
    }

    /** Somebody else supervises from now on; null: nobody. */
    public void reportTo(@Nullable EmployeeId other) {
        supervisor = other == null ? null : other.value();
    }

    public boolean isEmployed() {
        return leftAt == null;
    }

    /** @throws NotEmployed after the person left */
    public void requireEmployed() {
        if (!isEmployed()) {
            throw new NotEmployed(name);
        }
    }

    /** @throws StaleVersion when somebody changed the record after it was looked at */
    public void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("employee " + number, expected, version);
        }
    }

    public EmployeeId id() {
        return new EmployeeId(id);
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** The last day, when it is known. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to);
    }

    public Optional<UserId> user() {
        return Optional.ofNullable(user).map(UserId::new);
    }

    public Optional<EmployeeId> supervisor() {
        return Optional.ofNullable(supervisor).map(EmployeeId::new);
    }

    private void take(EmployeeDetails details) {
        BusinessYears.require("from", details.from());
        BusinessYears.require("to", details.to());
        if (details.to() != null && details.to().isBefore(details.from())) {
            throw new InvalidInput("to", "The last day is not before the first.");
        }
        name = PlainText.line("name", 200, details.name());
        position = PlainText.line("position", 200, details.position());
        user = details.user() == null ? null : details.user().value();
        unit = details.unit() == null ? null : details.unit().value();
        reportTo(details.supervisor());
        from = details.from();
        to = details.to();
    }
}
