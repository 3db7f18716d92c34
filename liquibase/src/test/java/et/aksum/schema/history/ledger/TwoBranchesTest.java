package et.aksum.schema.history.ledger;

import static et.aksum.schema.history.ledger.SmallHistory.changeSet;
import static et.aksum.schema.history.ledger.SmallHistory.changeSetAfter;
import static et.aksum.schema.history.ledger.SmallHistory.includes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.cli.CommandLineForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people add changeSets at the same time, each in a file of their own: the changelogs merge, the history must not. */
class TwoBranchesTest {
    private static final String RELEASE = "db/changelog/1.1/release.xml";
    private static final String SALES = "db/changelog/1.1/sales.xml";
    private static final String BOT = "db/changelog/1.1/bot.xml";

    @TempDir
    Path root;

    SmallHistory history;

    @BeforeEach
    void a_release_with_two_empty_files_in_a_repository() throws Exception {
        history = new SmallHistory(root)
                .releases("1.0", "1.1")
                .file("db/changelog/1.0/shop.xml", changeSet("1.0-shop-001", "create table a (id int)"))
                .file(RELEASE, includes("sales.xml", "bot.xml"))
                .file(SALES, "")
                .file(BOT, "");
        history.ledger().advance();
        git("init", "--quiet", "--initial-branch=main");
        commit();
    }

    private void commit() throws Exception {
        git("add", "--all");
        git("-c", "user.name=Selam", "-c", "user.email=selam@example.org", "commit", "--quiet", "--message=work");
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        git.getInputStream().readAllBytes();
        return git.waitFor();
    }

    private void branch(String name, String file, String changeSet) throws Exception {
        git("checkout", "--quiet", "-b", name, "main");
        history.file(file, changeSet);
        history.ledger().advance();
        commit();
    }

    private int mergeBoth() throws Exception {
        branch("sales", SALES, changeSet("1.1-sales-001", "create table s ()"));
        branch("bot", BOT, changeSet("1.1-bot-001", "create table t ()"));
        return git("-c", "user.name=Selam", "-c", "user.email=selam@example.org", "merge", "--quiet", "sales");
    }

    @Test
    void git_stops_at_the_head_pointer_and_nowhere_else() throws Exception {
        assertThat(mergeBoth()).as("exit code of git merge").isNotZero();
        assertThat(history.text(Head.PATH)).contains("<<<<<<<");
        assertThat(history.text(SALES)).contains("1.1-sales-001").doesNotContain("<<<<<<<");
        assertThat(history.text(BOT)).contains("1.1-bot-001").doesNotContain("<<<<<<<");
    }

    @Test
    void until_they_are_joined_the_history_has_two_heads() throws Exception {
        mergeBoth();

        assertThat(history.all()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("IN04");
            assertThat(finding.message()).contains("2 heads", "1.1-sales-001", "1.1-bot-001");
        });
        assertThatExceptionOfType(LedgerRefused.class)
                .isThrownBy(() -> history.ledger().advance())
                .withMessageContaining("conflict");
    }

    @Test
    void a_merge_node_names_both_and_is_the_one_head() throws Exception {
        mergeBoth();

        assertThat(history.ledger().merge()).isEqualTo("1.1-merge-001-sales-and-bot");
        assertThat(history.findings()).isEmpty();
        assertThat(Heads.of(history.source()).ids()).containsExactly("1.1-merge-001-sales-and-bot");
        assertThat(history.text(Head.PATH))
                .contains("1.1-merge-001-sales-and-bot <- 1.1-sales-001, 1.1-bot-001")
                .doesNotContain("<<<<<<<");
        assertThat(history.text("db/changelog/1.1/merge-001.xml"))
                .contains("<changeSetExecuted id=\"1.1-sales-001\"", "<changeSetExecuted id=\"1.1-bot-001\"");
        assertThat(history.text(RELEASE)).contains("merge-001.xml");
    }

    @Test
    void one_may_go_after_the_other_instead() throws Exception {
        mergeBoth();
        git("checkout", "--quiet", "--theirs", Head.PATH);

        assertThat(history.ledger().advance()).containsExactly("1.1-bot-001");
        assertThat(history.findings()).isEmpty();
        assertThat(history.text(Head.PATH)).contains("1.1-bot-001 <- 1.1-sales-001");
    }

    @Test
    void keeping_both_sides_of_the_pointer_by_hand_is_still_two_heads() throws Exception {
        mergeBoth();
        Files.writeString(root.resolve(Head.PATH), history.text(Head.PATH).replaceAll("(?m)^(<{7}|={7}|>{7}).*\n", ""));

        assertThat(history.findings()).containsExactly("IN04");
    }

    @Test
    void a_branch_can_ask_before_it_is_merged() throws Exception {
        branch("sales", SALES, changeSet("1.1-sales-001", "create table s ()"));
        branch("bot", BOT, changeSet("1.1-bot-001", "create table t ()"));
        CommandLineForTests line = new CommandLineForTests();

        assertThat(line.run("verify", "--history", root.toString(), "--against", "main"))
                .isZero();
        assertThat(line.run("verify", "--history", root.toString(), "--against", "sales"))
                .isEqualTo(1);
        assertThat(line.out()).contains("sales has gone on to 1.1-sales-001");
        assertThat(line.run("verify", "--history", root.toString(), "--against", "nowhere"))
                .isEqualTo(3);
        assertThat(line.err()).contains("git knows no nowhere here");
    }

    @Test
    void an_id_that_is_taken_on_the_other_branch_is_found() throws Exception {
        branch("sales", SALES, changeSet("1.1-sales-001", "create table s ()"));
        branch("bot", BOT, changeSet("1.1-sales-001", "create table t ()"));
        CommandLineForTests line = new CommandLineForTests();

        assertThat(line.run("verify", "--history", root.toString(), "--against", "sales"))
                .isEqualTo(1);
        assertThat(line.out()).contains("IN04 [1.1-sales-001]", "sales has another changeSet of this id");
    }

    @Test
    void a_second_line_can_be_begun_on_purpose() throws Exception {
        history.file(SALES, changeSet("1.1-sales-001", "create table s ()"))
                .file(
                        BOT,
                        changeSetAfter("1.0-shop-001", "db/changelog/1.0/shop.xml", "1.1-bot-001", "create table t ()")
                                + changeSet("1.1-bot-002", "create table u ()"));
        history.ledger().advance();
        assertThat(Heads.of(history.source()).ids()).containsExactly("1.1-sales-001", "1.1-bot-002");

        history.ledger().merge();
        assertThat(history.findings()).isEmpty();
    }

    @Test
    void one_head_needs_no_merge() {
        assertThatExceptionOfType(LedgerRefused.class)
                .isThrownBy(() -> history.ledger().merge())
                .withMessageContaining("nothing to join");
    }
}
