package et.aksum.schema.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCheckedTest {
    private static final String MASTER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="%s" author="aksum"><sql>select 1</sql></changeSet>
            </databaseChangeLog>
            """;

    @TempDir
    Path root;

    @BeforeEach
    void a_history_that_nobody_has_read() throws IOException {
        write(MASTER.formatted(root.getFileName()));
    }

    @Test
    void a_history_is_checked_once() throws Exception {
        assertThat(SchemaChecked.is(files())).isFalse();

        assertThat(ids()).hasSize(1);

        assertThat(SchemaChecked.is(files())).isTrue();
    }

    @Test
    void one_that_was_changed_is_checked_again() throws Exception {
        ids();
        write(MASTER.formatted(root.getFileName()).replace("author", "atuhor"));

        assertThat(SchemaChecked.is(files())).isFalse();
        assertThatExceptionOfType(LiquibaseException.class)
                .isThrownBy(this::ids)
                .withMessageContaining("atuhor");
        assertThat(SchemaChecked.is(files())).as("one that failed").isFalse();
    }

    private List<String> ids() throws IOException, LiquibaseException {
        return LiquibaseRun.changeSets(files(), (changeSet, database) -> changeSet.getId());
    }

    private DirectoryResourceAccessor files() throws IOException {
        return new DirectoryResourceAccessor(root);
    }

    private void write(String master) throws IOException {
        Path file = root.resolve("db/changelog/master.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, master);
    }
}
