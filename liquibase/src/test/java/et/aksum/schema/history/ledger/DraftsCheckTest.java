package et.aksum.schema.history.ledger;

import static et.aksum.schema.history.ledger.SmallHistory.changeSet;
import static et.aksum.schema.history.ledger.SmallHistory.includes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import et.aksum.schema.lint.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsCheckTest {
    private static final String RELEASE = "db/changelog/1.0/release.xml";
    private static final String DRAFT = "db/changelog/1.0/shop-001.xml";
    private static final String OPEN = "<!--\nDrafted.\nreviewed-by:\nreviewed-on:\n\n[ ] All is well.\n-->\n";

    @TempDir
    Path root;

    private SmallHistory history;

    @BeforeEach
    void a_draft_in_no_release() throws Exception {
        history = new SmallHistory(root)
                .releases("1.0")
                .file("db/changelog/1.0/shop.xml", changeSet("1.0-shop-001", "create table a (id int)"))
                .file(DRAFT, OPEN + changeSet("1.0-shop-002", "create table b (id int)"));
        history.ledger().advance();
    }

    private void include() throws Exception {
        history.file(RELEASE, includes("shop.xml", "shop-001.xml"));
        history.ledger().advance();
    }

    @Test
    void a_draft_that_lies_there_is_mentioned_and_no_orphan() throws Exception {
        assertThat(history.all()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("DRAFT");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.file()).endsWith("1.0/shop-001.xml");
            assertThat(finding.message()).contains("waits for its review");
        });
        assertThatNoException().isThrownBy(() -> history.ledger().cut("1.0", ""));
    }

    @Test
    void one_that_is_included_blocks_until_it_is_signed() throws Exception {
        include();

        assertThat(history.all()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("DRAFT");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.remedy()).contains("reviewed-by:", "reviewed-on:");
        });
        assertThatExceptionOfType(LedgerRefused.class)
                .isThrownBy(() -> history.ledger().cut("1.0", ""));
    }

    @Test
    void a_name_without_a_day_and_a_day_that_is_none_are_no_signature() throws Exception {
        include();

        history.replace(DRAFT, "reviewed-by:\n", "reviewed-by: Selam Haile\n");
        assertThat(history.findings()).containsExactly("DRAFT");
        history.replace(DRAFT, "reviewed-on:\n", "reviewed-on: soon\n");
        assertThat(history.findings()).containsExactly("DRAFT");
        history.replace(DRAFT, "reviewed-on: soon\n", "reviewed-on: 2026-11-23\n");
        assertThat(history.findings()).isEmpty();
        assertThatNoException().isThrownBy(() -> history.ledger().cut("1.0", ""));
    }

    @Test
    void a_release_that_is_open_is_the_one_to_draft_for() throws Exception {
        assertThat(ReleaseName.coming(history.source())).isEqualTo("1.0");
        history.ledger().cut("1.0", "");
        assertThat(ReleaseName.coming(history.source())).isEqualTo("1.1");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ReleaseName.open(history.source(), "1.0"))
                .withMessageContaining("1.0 is closed");
    }
}
