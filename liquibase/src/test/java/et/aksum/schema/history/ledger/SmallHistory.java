package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A history of a few changeSets in a directory, to be spoilt. */
public final class SmallHistory {
    private static final String FRAME =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"
                logicalFilePath="%s">
            %s</databaseChangeLog>
            """;

    private final Path root;

    public SmallHistory(Path root) {
        this.root = root;
    }

    /** Releases with one file each, {@code <release>/shop.xml}. */
    public SmallHistory releases(String... releases) throws IOException {
        file(
                "db/changelog/master.xml",
                includes(Arrays.stream(releases)
                        .map(release -> release + "/release.xml")
                        .toArray(String[]::new)));
        for (String release : releases) {
            file("db/changelog/" + release + "/release.xml", includes("shop.xml"));
        }
        return this;
    }

    public SmallHistory file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, FRAME.formatted(path, content));
        return this;
    }

    public SmallHistory replace(String path, String old, String replacement) throws IOException {
        Path file = root.resolve(path);
        String text = Files.readString(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not contain " + old);
        }
        Files.writeString(file, text.replace(old, replacement));
        return this;
    }

    public static String includes(String... files) {
        return Arrays.stream(files)
                .map("  <include file=\"%s\" relativeToChangelogFile=\"true\"/>\n"::formatted)
                .collect(Collectors.joining());
    }

    public static String changeSet(String id, String sql) {
        return """
                  <changeSet id="%s" author="aksum">
                    <sql splitStatements="false">%s</sql>
                  </changeSet>
                """
                .formatted(id, sql);
    }

    /** One that names a parent. */
    public static String changeSetAfter(String parent, String file, String id, String sql) {
        return changeSet(id, sql)
                .replace(
                        "    <sql",
                        "    <preConditions><changeSetExecuted id=\"%s\" author=\"aksum\" changeLogFile=\"%s\"/></preConditions>%n    <sql"
                                .formatted(parent, file));
    }

    public ChangelogFiles source() throws IOException {
        return ChangelogFiles.in(root);
    }

    public Ledger ledger() throws IOException {
        return new Ledger(source());
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /** Rule and changeSet of each finding. */
    List<String> findings() throws Exception {
        return all().stream()
                .map(finding -> (finding.rule() + " " + finding.changeSet()).strip())
                .toList();
    }

    List<Finding> all() throws Exception {
        return HistoryVerification.of(source());
    }
}
