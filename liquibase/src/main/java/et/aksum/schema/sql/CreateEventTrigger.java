package et.aksum.schema.sql;

/** {@code CREATE EVENT TRIGGER}. */
public record CreateEventTrigger(String name) implements Statement {}
