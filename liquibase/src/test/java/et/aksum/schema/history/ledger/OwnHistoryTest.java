package et.aksum.schema.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.ChangelogFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnHistoryTest {
    @Test
    void has_one_head_and_nothing_that_was_released_is_edited() throws Exception {
        assertThat(HistoryVerification.of(ChangelogFiles.in(Path.of("src/main/resources"))))
                .as(
                        "Mend: ./mvnw -pl liquibase package -DskipTests, then java -jar liquibase/target/aksum-schema.jar verify says what to do")
                .isEmpty();
    }

    @Test
    void is_whole_as_packed_too() throws Exception {
        assertThat(HistoryVerification.of(ChangelogFiles.ofThisBuild())).isEmpty();
    }
}
