package et.aksum.architecture.planted.setters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks rule 10. */
@Entity
public class Order {
    @Id
    String number = "";

    public void setNumber(String number) {
        this.number = number;
    }
}
