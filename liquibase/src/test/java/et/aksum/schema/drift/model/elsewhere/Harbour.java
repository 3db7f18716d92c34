package et.aksum.schema.drift.model.elsewhere;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The same entity as in the other package. */
@Entity
@Table(schema = "fleet", name = "harbour")
public class Harbour {
    @Id
    UUID id;

    String name;
}
