package et.aksum.architecture.planted.tables.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Breaks rule 13: lies in a schema of another context. */
@Entity
@Table(schema = "identity", name = "app_user")
public class Misplaced {
    @Id
    String id = "";
}
