package et.aksum.architecture.planted.shown;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity. */
@Entity
public class Order {
    @Id
    String number = "";
}
