package et.aksum.schema.sql;

/** A statement of a kind that nothing here looks into; its first words. */
public record OtherStatement(String words) implements Statement {}
