package et.aksum.procurement.domain;

import et.aksum.shared.GeoStamp;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody recorded about a step, with the place; written once. A correction points to the entry it corrects. */
@Entity
@Table(schema = "procurement", name = "milestone_completion")
public class MilestoneCompletion {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "milestone_id")
    private UUID milestoneId;

    private @Nullable UUID corrects;

    @Column(name = "actual_on")
    private LocalDate actualOn;

    private String channel;
    private @Nullable String note;

    // Whatever was read from a file of history has no recorder, level and place.
    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Column(name = "recorded_by_name")
    private @Nullable String recordedByName;

    private @Nullable String level;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    @Embedded
    private @Nullable Place place;

    @SuppressWarnings("NullAway.Init")
    protected MilestoneCompletion() {}

    /** Records that {@code step} was done on {@code actualOn}; {@code corrects} is null for its first entry. */
    public MilestoneCompletion(
            OrderMilestone step,
            @Nullable UUID corrects,
            LocalDate actualOn,
            GeoStamp geo,
            @Nullable String note,
            Caller caller,
            OffsetDateTime now) {
        id = Uuid7.next();
        orgId = caller.organisation().value();
        milestoneId = step.id();
        this.corrects = corrects;
        this.actualOn = actualOn;
        channel = caller.channel().name();
        this.note = note;
        recordedBy = caller.requireUser();
        recordedByName = caller.name();
        level = caller.level().name();
        recordedAt = now;
        place = new Place(geo);
    }

    public UUID id() {
        return id;
    }
}
