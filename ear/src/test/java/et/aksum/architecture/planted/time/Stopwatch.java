package et.aksum.architecture.planted.time;

import java.time.LocalDate;

/** Breaks rule 11: nobody can set this clock. */
public class Stopwatch {
    public LocalDate today() {
        return LocalDate.now();
    }
}
