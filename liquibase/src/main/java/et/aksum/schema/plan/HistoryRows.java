package et.aksum.schema.plan;

import et.aksum.schema.run.LiquibaseRun;

/** Rows of schema.databasechangelog as a migration writes them. */
public final class HistoryRows {
    private static final int LONGEST_TEXT = 255;

    private HistoryRows() {}

    /** One statement. */
    public static String insert(Step step) {
        Step.Row row = step.row();
        return """
               insert into schema.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, comments, liquibase, contexts, labels)
               select %s, %s, %s, localtimestamp, coalesce(max(orderexecuted), 0) + 1, 'EXECUTED', %s, %s, %s, %s, %s, %s from schema.databasechangelog;
               """
                .formatted(
                        Quoted.text(step.key().id()),
                        Quoted.text(step.key().author()),
                        Quoted.text(step.key().path()),
                        Quoted.text(row.checksum()),
                        Quoted.text(cut(row.description())),
                        Quoted.text(cut(row.comments() == null ? "" : row.comments())),
                        Quoted.text(LiquibaseRun.VERSION),
                        Quoted.text(row.contexts()),
                        Quoted.text(row.labels()));
    }

    /** One statement. */
    public static String delete(Step step) {
        return "delete from schema.databasechangelog where id = %s and author = %s and filename = %s;%n"
                .formatted(
                        Quoted.text(step.key().id()),
                        Quoted.text(step.key().author()),
                        Quoted.text(step.key().path()));
    }

    /** As Liquibase shortens what does not fit. */
    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 3) + "..." : text;
    }
}
