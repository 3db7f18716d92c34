package et.aksum.approval.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.PlainText;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which steps requests of a type go through. A rule that was used is never edited: it is retired, and another takes its place. */
@Entity
@Table(schema = "approval", name = "rule")
public class ApprovalRule {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private String code;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int position;

    @Column(name = "from_amount", updatable = false)
    private @Nullable BigDecimal fromAmount;

    @Column(name = "below_amount", updatable = false)
    private @Nullable BigDecimal belowAmount;

    @Column(updatable = false)
    private @Nullable String currency;

    @Column(name = "unit_id", updatable = false)
    private @Nullable UUID unitId;

    @Column(name = "expires_after_minutes", updatable = false)
    private @Nullable Integer expiresAfterMinutes;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalRule() {}

    /** @throws InvalidInput when a part of it is out of bounds */
    public ApprovalRule(
            UUID orgId,
            String code,
            String subjectType,
            String name,
            int position,
            @Nullable Money from,
            @Nullable Money below,
            @Nullable UUID unitId,
            @Nullable Duration expiresAfter) {
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.code = matching("code", code, "[a-z][a-z0-9.-]{1,59}");
        this.subjectType = matching("subjectType", subjectType, "[a-z][a-z-]*\\.[a-z][a-z-]*");
        this.name = PlainText.line("name", 120, name);
        if (position < 1 || position > 9999) {
            throw new InvalidInput("position", "The position of a rule is 1 to 9999.");
        }
        this.position = position;
        AmountBand.of(from, below).ifPresent(band -> {
            this.fromAmount = band.from();
            this.belowAmount = band.below();
            this.currency = band.currency().getCurrencyCode();
        });
        this.unitId = unitId;
        this.expiresAfterMinutes = expiresAfter == null ? null : Math.toIntExact(expiresAfter.toMinutes());
        if (expiresAfterMinutes != null && (expiresAfterMinutes < 60 || expiresAfterMinutes > 525_600)) {
            throw new InvalidInput("expiresAfterMinutes", "A request lapses after 60 to 525600 working minutes.");
        }
    }

    public void retire(OffsetDateTime now) {
        deletedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return orgId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String subjectType() {
        return subjectType;
    }

    public int position() {
        return position;
    }

    public @Nullable UUID unit() {
        return unitId;
    }

    public long version() {
        return version;
    }

    /** From which amount on it applies, inclusive; empty when from zero on. */
    public Optional<Money> from() {
        return money(fromAmount);
    }

    /** Below which amount it applies, exclusive; empty when however large. */
    public Optional<Money> below() {
        return money(belowAmount);
    }

    /** Of which amounts it speaks; empty when amounts do not matter to it. */
    Optional<AmountBand> band() {
        return AmountBand.of(from().orElse(null), below().orElse(null));
    }

    public Optional<Duration> expiresAfter() {
        return expiresAfterMinutes == null ? Optional.empty() : Optional.of(Duration.ofMinutes(expiresAfterMinutes));
    }

    private Optional<Money> money(@Nullable BigDecimal bound) {
        return bound == null || currency == null ? Optional.empty() : Optional.of(Money.of(bound, currency));
    }

    private static String matching(String field, String value, String pattern) {
        if (!value.matches(pattern) || value.length() > 60) {
            throw new InvalidInput(field, "The %s has small letters, digits, dots and hyphens only.".formatted(field));
        }
        return value;
    }
}
