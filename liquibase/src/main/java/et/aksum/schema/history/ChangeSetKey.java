package et.aksum.schema.history;

/** What Liquibase knows a changeSet by. */
public record ChangeSetKey(String id, String author, String path) {}
