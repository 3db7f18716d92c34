package et.aksum.schema.drift.model.elsewhere;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Reads suppliers, and a rating that nobody has drafted a changeSet for. */
@Entity
@Table(schema = "procurement", name = "supplier")
public class Quay {
    @Id
    UUID id;

    @Column(name = "org_id", nullable = false)
    UUID orgId;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    String name;

    Integer rating;

    @Version
    long version;
}
