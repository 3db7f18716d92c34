package et.aksum.architecture.planted.tables.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Breaks rule 13: no changelog makes its table. */
@Entity
@Table(schema = "procurement", name = "never_created")
public class Forgotten {
    @Id
    String id = "";
}
