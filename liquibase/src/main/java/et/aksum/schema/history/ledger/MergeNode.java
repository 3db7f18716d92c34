package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A changeSet that does nothing but join lines of history: it runs only where all of its parents ran.
 *
 * @param number within its release, from 1
 * @param parents at least two
 */
record MergeNode(String release, int number, List<ChangeSetKey> parents) {
    private static final String END = "</databaseChangeLog>";

    static MergeNode joining(History history) throws LedgerRefused {
        List<String> tips = history.lineage().tips();
        if (tips.size() < 2) {
            throw new LedgerRefused("There is nothing to join: the history has one head.");
        }
        if (!history.unrecorded().isEmpty() || !history.gone().isEmpty()) {
            throw new LedgerRefused("The head pointer is not up to date; first: aksum-schema heads --advance.");
        }
        List<HistoryEntry> joined = history.required().stream()
                .filter(entry -> tips.contains(entry.id()))
                .toList();
        String release = joined.stream()
                .map(HistoryEntry::release)
                .max(ReleaseOrder::compare)
                .orElseThrow();
        int number = 1;
        while (history.source().find(path(release, number)).isPresent()) {
            number++;
        }
        return new MergeNode(
                release, number, joined.stream().map(HistoryEntry::key).toList());
    }

    static String releaseFile(String release) {
        return "db/changelog/" + release + "/release.xml";
    }

    private static String path(String release, int number) {
        return "db/changelog/%s/merge-%03d.xml".formatted(release, number);
    }

    String path() {
        return path(release, number);
    }

    String id() {
        return "%s-merge-%03d-%s"
                .formatted(
                        release,
                        number,
                        parents.stream()
                                .map(parent ->
                                        parent.path().replaceFirst(".*/", "").replaceFirst("\\.[a-z]+$", ""))
                                .distinct()
                                .collect(Collectors.joining("-and-")));
    }

    List<String> parentIds() {
        return parents.stream().map(ChangeSetKey::id).toList();
    }

    String xml() {
        String asked = parents.stream()
                .map(parent -> "      <changeSetExecuted id=\"%s\" author=\"%s\" changeLogFile=\"%s\"/>%n"
                        .formatted(attribute(parent.id()), attribute(parent.author()), attribute(parent.path())))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                                   xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"
                                   logicalFilePath="%s">

                  <changeSet id="%s" author="aksum">
                    <preConditions onFail="HALT" onError="HALT">
                %s    </preConditions>
                    <comment>Joins lines of history that were written side by side; changes nothing by itself.</comment>
                    <empty/>
                    <rollback/>
                  </changeSet>
                %s
                """
                .formatted(path(), id(), asked, END);
    }

    /** A release file that includes this node after everything else. */
    String includedIn(String releaseFile) {
        int end = releaseFile.lastIndexOf(END);
        return releaseFile.substring(0, end)
                + "  <include file=\"%s\" relativeToChangelogFile=\"true\"/>%n"
                        .formatted(path().replaceFirst(".*/", ""))
                + releaseFile.substring(end);
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
