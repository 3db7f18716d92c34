package et.aksum.architecture.planted.time;

import java.util.Date;

/** Breaks rule 11: a date that is a moment. */
public record Deadline(Date at) {}
