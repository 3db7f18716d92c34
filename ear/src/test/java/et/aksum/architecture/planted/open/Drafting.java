package et.aksum.architecture.planted.open;

import jakarta.ejb.Stateless;

/** Breaks rule 8: nobody is asked for permission. */
@Stateless
public class Drafting {
    public void draft() {}
}
