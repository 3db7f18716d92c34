package et.aksum.approval.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One step of a rule; never changed. */
@Entity
@Table(schema = "approval", name = "rule_step")
public class RuleStep {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "rule_id", updatable = false)
    private UUID ruleId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private int branch;

    @Column(updatable = false)
    private String name;

    @Embedded
    private Demands demands;

    @SuppressWarnings("NullAway.Init")
    protected RuleStep() {}

    /** @throws InvalidInput when it stands nowhere, or has no name */
    public RuleStep(ApprovalRule rule, int position, int branch, String name, Demands demands) {
        this.id = Uuid7.next();
        this.orgId = rule.organisation();
        this.ruleId = rule.id();
        if (position < 1 || position > 9 || branch < 1 || branch > 9) {
            throw new InvalidInput("position", "Steps have positions 1 to 9, with 1 to 9 side by side.");
        }
        this.position = position;
        this.branch = branch;
        this.name = PlainText.line("name", 120, name);
        this.demands = demands;
    }

    public UUID rule() {
        return ruleId;
    }

    public int position() {
        return position;
    }

    public int branch() {
        return branch;
    }

    public String name() {
        return name;
    }

    public Demands demands() {
        return demands;
    }
}
