package et.aksum.schema.sql;

/** Control of transactions. */
public record Transaction(Transaction.Verb verb) implements Statement {
    public enum Verb {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        ROLLBACK_TO,
        OTHER
    }
}
