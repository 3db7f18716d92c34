package et.aksum.architecture.planted.open;

import jakarta.ejb.Stateless;
import java.util.List;

/** Breaks rule 8: nobody is asked for permission. */
@Stateless
public class Drafting {
    public void draft() {}

    public List<String> page(String text, int size) {
        return List.of();
    }
}
