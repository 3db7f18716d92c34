package et.aksum.schema.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.ChangelogFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnHistoryTest {
    @Test
    void has_one_head_and_nothing_that_was_released_is_edited() throws Exception {
        assertThat(HistoryVerification.of(ChangelogFiles.in(Path.of("src/main/resources"))))
                .as(
                        "Mend: ./mvnw -pl liquibase package -DskipTests, then java -jar liquibase/target/aksum-schema.jar verify says what to do")
                .isEmpty();
    }

    /** The chat bindings were written on a line of their own; whoever changes either line must still end at one head. */
    @Test
    void joins_the_line_of_chat_bindings_by_a_node_that_names_both_parents() throws Exception {
        Lineage lineage = History.read(ChangelogFiles.ofThisBuild()).lineage();
        String node = "0.2-merge-001-schema-and-telegram";

        assertThat(lineage.parents().get(node))
                .containsExactly("0.2-schema-006-planting", "0.2-telegram-003-silence-leavers");
        assertThat(lineage.parents().get("0.2-telegram-001-chat-binding"))
                .as("where the second line begins")
                .containsExactly("0.1-procurement-data-001-milestone-steps");
        assertThat(ancestry(lineage, "0.2-schema-006-planting")).noneMatch(id -> id.contains("telegram"));
        assertThat(lineage.tips()).hasSize(1);
        assertThat(ancestry(lineage, lineage.tips().get(0))).contains(node);
    }

    @Test
    void is_whole_as_packed_too() throws Exception {
        assertThat(HistoryVerification.of(ChangelogFiles.ofThisBuild())).isEmpty();
    }

    private static Set<String> ancestry(Lineage lineage, String id) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(lineage.parents().getOrDefault(next, List.of()));
            }
        }
        return seen;
    }
}
