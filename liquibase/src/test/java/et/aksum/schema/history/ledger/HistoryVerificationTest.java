package et.aksum.schema.history.ledger;

import static et.aksum.schema.history.ledger.SmallHistory.changeSet;
import static et.aksum.schema.history.ledger.SmallHistory.changeSetAfter;
import static et.aksum.schema.history.ledger.SmallHistory.includes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryVerificationTest {
    private static final String OLD = "db/changelog/1.0/shop.xml";
    private static final String NEW = "db/changelog/1.1/shop.xml";
    private static final String FIRST = changeSet("1.0-shop-001", "create table a (id int)");
    private static final String SECOND = changeSet("1.0-shop-002", "create table b (id int)");
    private static final String THIRD = changeSet("1.1-shop-001", "create table c (id int)");

    @TempDir
    Path root;

    SmallHistory history;

    /** Release 1.0 is cut, 1.1 is being written. */
    @BeforeEach
    void a_release_and_a_beginning() throws Exception {
        history = new SmallHistory(root).releases("1.0").file(OLD, FIRST + SECOND);
        history.ledger().advance();
        history.ledger().cut("1.0", "");
        history.releases("1.0", "1.1").file(NEW, THIRD);
        history.ledger().advance();
        assertThat(history.findings()).isEmpty();
    }

    @Nested
    class A_released_changeSet {
        @Test
        void may_be_laid_out_anew_and_commented() throws Exception {
            history.replace(OLD, "create table a (id int)", "<![CDATA[\n-- a table\nCREATE TABLE a (id int);\n]]>");

            assertThat(history.findings()).isEmpty();
        }

        @Test
        void may_not_do_something_else() throws Exception {
            history.replace(OLD, "create table b (id int)", "create table b (id bigint)");

            assertThat(history.all()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("IN01");
                assertThat(finding.changeSet()).isEqualTo("1.0-shop-002");
                assertThat(finding.file()).endsWith("1.0/shop.xml");
                assertThat(finding.line()).isEqualTo(8);
                assertThat(finding.column()).isEqualTo(3);
                assertThat(finding.message()).contains("released with 1.0");
            });
        }

        @Test
        void may_not_run_in_another_way() throws Exception {
            history.replace(OLD, "id=\"1.0-shop-002\"", "id=\"1.0-shop-002\" runInTransaction=\"false\"");

            assertThat(history.findings()).containsExactly("IN01 1.0-shop-002");
        }

        @Test
        void may_not_disappear() throws Exception {
            history.file(OLD, FIRST);

            assertThat(history.all()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("IN01");
                assertThat(finding.message()).contains("1.0-shop-002 of release 1.0 is no longer in");
            });
        }

        @Test
        void may_not_lose_its_manifest_and_pass_for_a_new_one() throws Exception {
            Files.delete(root.resolve("db/changelog/1.0/manifest.json"));

            assertThat(history.all()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("IN01");
                assertThat(finding.file()).endsWith("1.0/manifest.json");
            });
            assertThatExceptionOfType(LedgerRefused.class)
                    .isThrownBy(() -> history.ledger().advance())
                    .withMessageContaining("1.0/manifest.json is gone");
        }

        @Test
        void may_not_change_places() throws Exception {
            history.file(OLD, SECOND + FIRST);

            assertThat(history.findings()).containsExactly("IN03 1.0-shop-002");
        }
    }

    @Nested
    class A_new_changeSet {
        @Test
        void may_not_take_an_id_again_in_another_file() throws Exception {
            history.file("db/changelog/1.1/release.xml", includes("shop.xml", "other.xml"))
                    .file("db/changelog/1.1/other.xml", changeSet("1.1-shop-001", "create table d ()"));

            assertThat(history.findings()).containsExactly("IN02 1.1-shop-001");
        }

        @Test
        void may_not_stand_twice_in_a_file() throws Exception {
            history.file(NEW, THIRD + THIRD);

            assertThat(history.all()).singleElement().satisfies(finding -> assertThat(finding.message())
                    .contains("Liquibase refuses"));
        }

        @Test
        void may_not_go_between_released_ones() throws Exception {
            history.file(OLD, FIRST + changeSet("1.0-shop-003", "create table d ()") + SECOND);
            history.ledger().advance();

            assertThat(history.findings()).containsExactly("IN03 1.0-shop-003");
        }

        @Test
        void may_not_go_into_the_directory_of_a_release_that_is_cut() throws Exception {
            history.file(OLD, FIRST + SECOND + changeSet("1.0-shop-003", "create table d ()"));
            history.ledger().advance();

            assertThat(history.findings()).containsExactly("IN03 1.0-shop-003");
        }

        @Test
        void may_not_ask_for_a_parent_that_runs_later() throws Exception {
            history.file(
                    NEW,
                    changeSetAfter("1.1-shop-002", NEW, "1.1-shop-001", "create table c (id int)")
                            + changeSet("1.1-shop-002", "create table d ()"));

            assertThat(history.findings()).contains("IN03 1.1-shop-001");
        }

        @Test
        void must_be_recorded() throws Exception {
            history.file(NEW, THIRD + changeSet("1.1-shop-002", "create table d ()"));
            assertThat(history.findings()).containsExactly("IN04 1.1-shop-002");

            assertThat(history.ledger().advance()).containsExactly("1.1-shop-002");
            assertThat(history.findings()).isEmpty();
        }

        @Test
        void may_be_taken_out_again_before_its_release() throws Exception {
            history.file(NEW, THIRD + changeSet("1.1-shop-002", "create table d ()"));
            history.ledger().advance();
            history.file(NEW, changeSet("1.1-shop-002", "create table d ()"));
            assertThat(history.findings()).containsExactly("IN04");

            history.ledger().advance();
            assertThat(history.findings()).isEmpty();
            assertThat(history.text(Head.PATH)).contains("1.1-shop-002 <- 1.0-shop-002");
        }
    }

    @Nested
    class The_catalogue_on_file {
        @Test
        void is_of_this_history() throws Exception {
            made(HistoryDigest.of(history.source()));

            assertThat(history.findings()).isEmpty();
        }

        @Test
        void is_not_of_the_history_of_before() throws Exception {
            String before = HistoryDigest.of(history.source());
            made(before);
            history.replace(NEW, "create table c (id int)", "create table c (id bigint)");

            assertThat(HistoryDigest.of(history.source())).isNotEqualTo(before);
            assertThat(history.all()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("CATALOGUE");
                assertThat(finding.file()).endsWith("db/catalogue.txt");
            });
        }

        @Test
        void may_have_been_made_before_anything_was_laid_out_anew() throws Exception {
            made(HistoryDigest.of(history.source()));
            history.replace(NEW, "create table c (id int)", "CREATE  TABLE c (id int)");

            assertThat(history.findings()).isEmpty();
        }

        private void made(String digest) throws Exception {
            Files.writeString(root.resolve("db/catalogue.txt"), HistoryDigest.line(digest) + "schema shop\n");
        }
    }

    @Nested
    class A_file {
        @Test
        void must_be_included() throws Exception {
            history.file("db/changelog/1.1/forgotten.xml", changeSet("1.1-forgotten-001", "select 1"));

            assertThat(history.all()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("IN07");
                assertThat(finding.file()).endsWith("1.1/forgotten.xml");
            });
        }

        @Test
        void that_is_included_must_be_there() throws Exception {
            Files.delete(root.resolve(NEW));

            assertThat(history.all()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("IN07");
                assertThat(finding.file()).endsWith("1.1/release.xml");
                assertThat(finding.line()).isEqualTo(5);
            });
        }

        @Test
        void with_data_that_a_changeSet_loads_is_no_orphan() throws Exception {
            history.file(
                    NEW,
                    THIRD
                            + """
                              <changeSet id="1.1-shop-002" author="aksum"><sqlFile path="rows.sql" relativeToChangelogFile="true"/></changeSet>
                            """);
            Files.writeString(root.resolve("db/changelog/1.1/rows.sql"), "insert into c values (1)");
            history.ledger().advance();

            assertThat(history.findings()).isEmpty();
        }

        @Test
        void that_is_no_xml_is_named_with_the_line() throws Exception {
            Files.writeString(root.resolve(NEW), "<databaseChangeLog>\n<<<<<<< HEAD\n");

            assertThatExceptionOfType(UnreadableHistory.class)
                    .isThrownBy(() -> history.findings())
                    .withMessageContaining("1.1/shop.xml:2");
        }
    }

    @Nested
    class A_release {
        @Test
        void keeps_order_parents_and_hashes() throws Exception {
            assertThat(history.text("db/changelog/1.0/manifest.json"))
                    .contains("\"release\": \"1.0\"", "\"order\": 2", "\"id\": \"1.0-shop-002\"", "\"hash\": \"v1:");
            assertThat(history.text(Head.PATH))
                    .contains("1.1-shop-001 <- 1.0-shop-002\nhead 1.1-shop-001\n")
                    .doesNotContain("\n1.0-shop-001 <-");
        }

        @Test
        void is_cut_once() {
            assertThatExceptionOfType(LedgerRefused.class)
                    .isThrownBy(() -> history.ledger().cut("1.0", ""))
                    .withMessageContaining("1.0 is cut already");
        }

        @Test
        void is_not_cut_while_something_is_wrong() throws Exception {
            history.file(NEW, THIRD + changeSet("1.1-shop-002", "create table d ()"));

            assertThatExceptionOfType(LedgerRefused.class)
                    .isThrownBy(() -> history.ledger().cut("1.1", ""))
                    .withMessageContaining("First mend");
        }

        @Test
        void follows_the_one_before_it() throws Exception {
            history.releases("1.0", "1.1", "1.2")
                    .file("db/changelog/1.2/shop.xml", changeSet("1.2-shop-001", "create table d ()"));
            history.ledger().advance();
            assertThatExceptionOfType(LedgerRefused.class)
                    .isThrownBy(() -> history.ledger().cut("1.2", ""))
                    .withMessageContaining("First cut 1.1");

            history.ledger().cut("1.1", "");
            assertThat(history.ledger().cut("1.2", "").after()).isEqualTo("1.1");
            assertThat(history.findings()).isEmpty();
        }
    }
}
