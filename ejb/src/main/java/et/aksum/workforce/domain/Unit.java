package et.aksum.workforce.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import et.aksum.workforce.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department, branch or team. */
@Entity
@Table(schema = "workforce", name = "unit")
public class Unit {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(name = "parent_id")
    private @Nullable UUID parent;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    /** A new unit. @throws InvalidInput when code or name are out of bounds */
    public Unit(UUID orgId, UnitId id, String code, String name, @Nullable UnitId parent) {
        this.orgId = orgId;
        this.id = id.value();
        this.code = code.strip();
        if (!this.code.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,19}")) {
            throw new InvalidInput("code", "A code has 1 to 20 letters A to Z, digits, dots and hyphens.");
        }
        this.name = PlainText.line("name", 100, name);
        this.parent = parent == null ? null : parent.value();
    }

    /** Another name, another place in the tree. @throws StaleVersion when somebody else was faster */
    public void revise(long expectedVersion, String newName, @Nullable UnitId newParent) {
        requireVersion(expectedVersion);
        name = PlainText.line("name", 100, newName);
        parent = newParent == null ? null : newParent.value();
    }

    /** Nobody is put into it any more. */
    public void close(long expectedVersion, OffsetDateTime now) {
        requireVersion(expectedVersion);
        if (closedAt == null) {
            closedAt = now;
        }
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public UnitId id() {
        return new UnitId(id);
    }

    public String code() {
        return code;
    }

    private void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("unit " + code, expected, version);
        }
    }
}
