package et.aksum.schema.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A changelog file to be reviewed.
 *
 * @param path below the root of the changelogs
 * @param changes by their ids, in the order they run
 * @param left what it leaves undone
 * @param waived rules that are waived, by the id of the changeSet
 */
record DraftFile(
        String path,
        LocalDate today,
        Map<String, DraftedChange> changes,
        List<String> left,
        Map<String, Set<String>> waived) {
    /** What is built beside the users waits for all transactions that are older. */
    private static final String PATIENCE = "set lock_timeout = '15min'";

    private static final int WAIVED_FOR_MONTHS = 6;

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!--
            Drafted on %s from the entities. The build refuses this file in a release until both lines are filled in.
            reviewed-by:
            reviewed-on:

            %s
            -->
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                               xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"
                               logicalFilePath="%s">
            """;

    String text() {
        StringBuilder text =
                new StringBuilder(HEAD.formatted(today, inXmlComment(String.join("\n", checklist())), path));
        changes.forEach((id, change) -> text.append('\n').append(changeSet(id, change)));
        return text.append("</databaseChangeLog>\n").toString();
    }

    private List<String> checklist() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "To make sure of:",
                        "[ ] Each change is what the entities need, and what the customers' data can bear.",
                        "[ ] Each comment says what a value means; a column with personal data ends it with pii: and the kind.",
                        "[ ] Nobody is granted more than the fewest verbs that work, and audit.watch names the columns to be masked.",
                        "[ ] A table whose rows all organisations share has no org_id, no policy and no audit.watch, and its comment begins with global: and the reason."));
        changes.forEach((id, change) -> {
            if (!change.question().isEmpty()) {
                lines.add("[ ] " + change.question() + (change.question().endsWith("?") ? "" : "."));
            }
            waived.getOrDefault(id, Set.of())
                    .forEach(rule -> lines.add("[ ] %s waives %s: %s The owner is the one who signs above."
                            .formatted(id, rule, change.waivable().getOrDefault(rule, ""))));
        });
        if (!left.isEmpty()) {
            lines.add("");
            lines.add("Left for a later release, or for a decision:");
            left.forEach(what -> lines.add("- " + what + "."));
        }
        return lines;
    }

    private String changeSet(String id, DraftedChange change) {
        StringBuilder text = new StringBuilder("  <changeSet id=\"%s\" author=\"aksum\"%s>%n"
                .formatted(id, change.inTransaction() ? "" : " runInTransaction=\"false\""));
        for (String rule : waived.getOrDefault(id, Set.of())) {
            text.append("    <!-- waive %s reason:\"%s\" owner:\"the reviewer\" until:%s -->%n"
                    .formatted(
                            rule,
                            change.waivable().getOrDefault(rule, "").replace('"', '\''),
                            today.plusMonths(WAIVED_FOR_MONTHS)));
        }
        text.append("    <comment>%s</comment>%n".formatted(escaped(change.comment())));
        text.append(all("    ", change, change.forward()));
        text.append("    <rollback>\n")
                .append(all("      ", change, change.back()))
                .append("    </rollback>\n");
        return text.append("  </changeSet>\n").toString();
    }

    /** Outside a transaction one by one: PostgreSQL would make one transaction of what it gets together. */
    private static String all(String indent, DraftedChange change, List<String> statements) {
        return change.inTransaction()
                ? sql(indent, statements)
                : sql(indent, List.of(PATIENCE))
                        + statements.stream()
                                .map(statement -> sql(indent, List.of(statement)))
                                .collect(Collectors.joining());
    }

    private static String sql(String indent, List<String> statements) {
        return "%s<sql dbms=\"postgresql\" splitStatements=\"false\"><![CDATA[%n%s;%n%s]]></sql>%n"
                .formatted(indent, String.join(";\n", statements), indent);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String inXmlComment(String text) {
        return text.replace("--", "- -");
    }
}
