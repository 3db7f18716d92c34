package et.aksum.schema.sql;

/**
 * {@code EXECUTE} in PL/pgSQL.
 *
 * @param command what yields the text that is run
 * @param using whether values are passed beside the text
 */
public record DynamicSql(Expression command, boolean using) implements Statement {}
