package et.aksum.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.run.LiquibaseRun;
import et.aksum.schema.sql.token.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogReadingTest {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd" logicalFilePath="logical.xml">
            """;

    @TempDir
    private Path directory;

    @Test
    void statements_of_sql_elements_stand_where_the_file_has_them() throws IOException {
        WrittenChangeSet changeSet = only(
                """
                <changeSet id="0.2-sales-001-x" author="aksum">
                  <comment>Why.</comment>
                  <sql>update a set b = 1 where c &lt; 2;
                     delete from d where e &gt; 1</sql>
                  <rollback><sql>select 1</sql></rollback>
                </changeSet>
                """);
        assertThat(changeSet.statements())
                .extracting(read -> read.statement().getClass().getSimpleName())
                .containsExactly("Update", "Delete");
        assertThat(changeSet.statements().get(0).position()).isEqualTo(new Position(5, 8));
        assertThat(changeSet.statements().get(1).position()).isEqualTo(new Position(6, 6));
        assertThat(changeSet.comment()).isEqualTo("Why.");
        assertThat(changeSet.path()).isEqualTo("logical.xml");
        assertThat(changeSet.release()).isEqualTo("0.2");
        assertThat(changeSet.rollback().statements()).hasSize(1);
        assertThat(changeSet.inTransaction()).isTrue();
    }

    @Test
    void typed_changes_are_expanded_as_liquibase_would() throws IOException {
        WrittenChangeSet changeSet = only(
                """
                <changeSet id="0.2-sales-001-x" author="aksum" runInTransaction="false">
                  <createTable schemaName="sales" tableName="tag"><column name="id" type="uuid"/></createTable>
                  <createIndex schemaName="sales" tableName="tag" indexName="tag_ix"><column name="id"/></createIndex>
                </changeSet>
                """);
        assertThat(changeSet.statements())
                .extracting(read -> read.statement().getClass().getSimpleName())
                .containsExactly("CreateTable", "CreateIndex");
        assertThat(changeSet.statements().get(1).position()).isEqualTo(new Position(5, 3));
        assertThat(changeSet.rollback().byItself()).isTrue();
        assertThat(changeSet.inTransaction()).isFalse();
    }

    @Test
    void includes_are_followed_in_order_and_missing_ones_named() throws IOException {
        Files.writeString(directory.resolve("a.sql"), "--liquibase formatted sql\n--changeset aksum:one\nselect 1;\n");
        Files.writeString(directory.resolve("b.sql"), "select 2;\n");
        Changelog changelog = read(
                "<include file=\"a.sql\"/><include file=\"missing.xml\"/><include file=\"b.sql\" contextFilter=\"demo\"/>");
        assertThat(changelog.changeSets()).extracting(WrittenChangeSet::id).containsExactly("one", "b.sql");
        assertThat(changelog.problems())
                .extracting(ChangelogProblem::message)
                .singleElement()
                .asString()
                .contains("missing.xml");
        assertThat(changelog.files()).containsExactly("master.xml", "a.sql", "b.sql");
    }

    @Test
    void broken_xml_is_a_problem_and_no_exception() throws IOException {
        assertThat(read("<changeSet id=\"1\"").problems()).isNotEmpty();
    }

    @Test
    void waivers_stand_in_comments_of_the_changeSet_or_of_its_sql() throws IOException {
        WrittenChangeSet changeSet = only(
                """
                <changeSet id="0.2-sales-001-x" author="aksum">
                  <!-- waive DL01 reason:"empty: since 0.1" owner:"selam" until:2027-01-31 -->
                  <sql>-- waive DL03 owner:selam
                    drop table a</sql>
                </changeSet>
                """);
        assertThat(changeSet.waivers()).hasSize(2);
        Waiver first = changeSet.waivers().get(0);
        assertThat(first.rule()).isEqualTo("DL01");
        assertThat(first.reason()).isEqualTo("empty: since 0.1");
        assertThat(first.until()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(changeSet.waivers().get(1).reason()).isNull();
    }

    @Test
    void a_waiver_may_be_the_last_line_of_the_comment() throws IOException {
        WrittenChangeSet changeSet = only(
                """
                <changeSet id="0.2-sales-001-x" author="aksum">
                  <comment>Readings are searched by device only.
                --waive LK02 reason:"partitioned" owner:"abel" until:2027-01-01</comment>
                  <sql>drop index a</sql>
                </changeSet>
                """);
        assertThat(changeSet.waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.rule()).isEqualTo("LK02");
            assertThat(waiver.owner()).isEqualTo("abel");
        });
    }

    @Test
    void formatted_sql_has_attributes_comment_and_rollback() {
        WrittenChangeSet changeSet = Changelog.ofSql(
                        "0.2/sales.sql",
                        """
                --liquibase formatted sql
                --changeset aksum:0.2-sales-001-x runInTransaction:false context:"demo, test"
                --comment Why.
                create index concurrently i on a (b);
                --rollback drop index i;
                """)
                .changeSets()
                .get(0);
        assertThat(changeSet.author()).isEqualTo("aksum");
        assertThat(changeSet.attribute("context")).isEqualTo("demo, test");
        assertThat(changeSet.statements().get(0).position()).isEqualTo(new Position(4, 1));
        assertThat(changeSet.rollback().statements()).hasSize(1);
        assertThat(changeSet.loose()).isFalse();
    }

    @Test
    void this_build_reads_as_liquibase_reads_it() {
        List<ChangeSetKey> ours = Changelog.ofThisBuild().changeSets().stream()
                .map(WrittenChangeSet::key)
                .toList();
        assertThat(ours)
                .isEqualTo(LiquibaseRun.changeSets().stream()
                        .map(changeSet ->
                                new ChangeSetKey(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()))
                        .toList());
    }

    private WrittenChangeSet only(String changeSet) throws IOException {
        Changelog changelog = read(changeSet);
        assertThat(changelog.problems()).isEmpty();
        assertThat(changelog.changeSets()).hasSize(1);
        return changelog.changeSets().get(0);
    }

    private Changelog read(String content) throws IOException {
        Files.writeString(directory.resolve("master.xml"), HEAD + content + "</databaseChangeLog>");
        return Changelog.read(ChangelogFiles.in(directory), "master.xml");
    }
}
