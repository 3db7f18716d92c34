package et.aksum.schema;

import et.aksum.schema.draft.Draft;
import et.aksum.schema.history.ChangelogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The history of this build in a folder of its own, to which releases are added. */
record DraftedHistory(Path folder) {
    private static final Path OURS = Path.of("src/main/resources");
    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                               xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"
                               logicalFilePath="db/changelog/%s/release.xml">
            %s</databaseChangeLog>
            """;

    static DraftedHistory copiedTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(OURS.resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(OURS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new DraftedHistory(folder);
    }

    ChangelogFiles files() throws IOException {
        return ChangelogFiles.in(folder);
    }

    /** Writes a draft where its paths say, and includes it as the newest release. */
    void include(String release, Draft draft) throws IOException {
        for (String path : draft.files().keySet()) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), draft.files().get(path));
        }
        include(release, List.copyOf(draft.files().keySet()));
    }

    void include(String release, List<String> paths) throws IOException {
        StringBuilder includes = new StringBuilder();
        paths.forEach(path -> includes.append(
                "  <include file=\"%s\" relativeToChangelogFile=\"true\"/>%n".formatted(path.replaceFirst(".*/", ""))));
        Files.writeString(
                folder.resolve("db/changelog/%s/release.xml".formatted(release)), XML.formatted(release, includes));
        Path master = folder.resolve(ChangelogFiles.MASTER);
        String text = Files.readString(master);
        int demo = text.indexOf("  <include file=\"demo/");
        Files.writeString(
                master,
                text.substring(0, demo)
                        + "  <include file=\"%s/release.xml\" relativeToChangelogFile=\"true\"/>%n".formatted(release)
                        + text.substring(demo));
    }
}
