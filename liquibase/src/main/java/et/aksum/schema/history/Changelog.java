package et.aksum.schema.history;

import et.aksum.schema.sql.token.Lines;
import java.util.List;

/**
 * The changelogs as data: what is written where, in the order it runs.
 *
 * @param files every file read, in order
 * @param problems what could not be read; empty for a sound changelog
 */
public record Changelog(List<WrittenChangeSet> changeSets, List<String> files, List<ChangelogProblem> problems) {
    private static final String MASTER = "db/changelog/master.xml";

    public Changelog {
        changeSets = List.copyOf(changeSets);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A changelog in Liquibase's XML, formatted SQL or plain SQL, with all it includes. */
    public static Changelog read(ChangelogFiles files, String master) {
        ChangelogReader reader = new ChangelogReader(files);
        reader.include(master, "", master, 1);
        return reader.result();
    }

    public static Changelog ofThisBuild() {
        return read(ChangelogFiles.ofThisBuild(), MASTER);
    }

    /** A file of SQL outside any changelog: with Liquibase's changeSet lines, or loose. */
    public static Changelog ofSql(String file, String text) {
        return new Changelog(
                new SqlChangelogReader(file, file, text, new Lines(text)).changeSets(), List.of(file), List.of());
    }

    public List<String> releases() {
        return changeSets.stream().map(WrittenChangeSet::release).distinct().toList();
    }
}
