package et.aksum.schema.history.ledger;

import static et.aksum.schema.history.ledger.SmallHistory.changeSet;
import static et.aksum.schema.history.ledger.SmallHistory.includes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseCheckTest {
    private static final String FILE = "db/changelog/1.0/shop.xml";
    private static final String SQL = "select 1";

    @TempDir
    Path root;

    SmallHistory history;

    @BeforeEach
    void a_changeSet_that_does_what_it_says() throws Exception {
        history = new SmallHistory(root).releases("1.0").file(FILE, changeSet("1.0-shop-001", SQL));
        history.ledger().advance();
        assertThat(history.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;<?layout none?>drop table a;",
                "select 1; -- ${line} drop table a",
                "<![CDATA[select '${database}']]>",
                "select 1</sql><modifySql><append value='; drop table a'/></modifySql><sql>select 2",
                "select 1</sql><sql dbms='oracle'>create policy p on a",
                "select 1</sql><sql endDelimiter='GO'>select 1 -- GO drop table a",
                "select 1</sql><sql stripComments='true'>/* a /* b */ drop table a; */ */",
                "select 1</sql><insert tableName='a'><column name='b' valueComputed='${sub}'/></insert><sql>select 2",
            })
    void text_that_becomes_other_text_is_named_with_its_line(String sql) throws Exception {
        history.replace(FILE, SQL, sql);

        assertThat(history.all()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("IN12");
            assertThat(finding.changeSet()).isEqualTo("1.0-shop-001");
            assertThat(finding.file()).endsWith("1.0/shop.xml");
            assertThat(finding.line()).isEqualTo(6);
            assertThat(finding.remedy()).contains("take this out");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failOnError='false'",
                "ignore='true'",
                "runOrder='first'",
                "runWith='psql'",
                "onValidationFail='MARK_RAN'",
                "dbms='oracle'",
                "dbms='!postgresql'"
            })
    void an_attribute_that_leaves_it_out_or_moves_it_is_named(String attribute) throws Exception {
        history.replace(FILE, "author=\"aksum\"", "author=\"aksum\" " + attribute);

        assertThat(history.findings()).containsOnly("IN12 1.0-shop-001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    author="aksum" contextFilter="demo" |                                                                                             | create policy p on a    | true
                    author="aksum" contextFilter="demo" |                                                                                             | alter table a add b int | true
                    author="aksum" contextFilter="demo" |                                                                                             | insert into a values(1) | false
                    author="aksum"                      | <preConditions onFail="MARK_RAN"><tableExists tableName="b"/></preConditions>               | create policy p on a    | true
                    author="aksum"                      | <preConditions onError="CONTINUE"><tableExists tableName="b"/></preConditions>              | grant select on a to b  | true
                    author="aksum"                      | <preConditions onFail="MARK_RAN"><not><indexExists indexName="b"/></not></preConditions>    | create index b on a (c) | false
                    author="aksum"                      | <preConditions onFail="HALT"><tableExists tableName="b"/></preConditions>                   | create policy p on a    | false
                    """)
    void protection_is_for_every_database(String attributes, String preconditions, String sql, boolean told)
            throws Exception {
        history.replace(FILE, SQL, sql)
                .replace(FILE, "author=\"aksum\"", attributes)
                .replace(FILE, "    <sql", (preconditions == null ? "" : preconditions) + "<sql");

        assertThat(history.findings().contains("IN12 1.0-shop-001")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    with d as (delete from a returning 1) select count(*) from d | true
                    select shop.forget_everything()                              | true
                    delete from a                                                | true
                    select set_config('app.tenant', 'x', false)                  | true
                    select shop.count()                                          | true
                    select count(*) from a where b in (1, 2)                     | false
                    select count(*) from pg_class c where c.relname = 'a'        | false
                    select exists (select 1 from a)                              | false
                    """)
    void a_check_before_it_only_looks(String sql, boolean acts) throws Exception {
        history.replace(
                FILE,
                "    <sql",
                "    <preConditions><and><sqlCheck expectedResult='0'>" + sql
                        + "</sqlCheck></and></preConditions><sql");

        assertThat(history.findings().contains("IN12 1.0-shop-001")).isEqualTo(acts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<property name='line' value='&#10;'/>",
                "<preConditions><sqlCheck expectedResult='0'>select 1</sqlCheck></preConditions>",
                "<removeChangeSetProperty change='addColumn' dbms='postgresql' remove='afterColumn'/>",
            })
    void what_a_file_says_outside_of_its_changeSets_is_told_of_the_next_one(String element) throws Exception {
        history.file("db/changelog/1.0/release.xml", element + includes("shop.xml"));

        assertThat(history.findings()).containsExactly("IN12 1.0-shop-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logicalFilePath='other.xml'", "ignore='true'", "labels='later'", "errorIfMissing='false'"})
    void an_include_takes_the_file_as_it_is(String attribute) throws Exception {
        history.replace("db/changelog/1.0/release.xml", "<include ", "<include " + attribute + " ");

        assertThat(history.findings()).containsExactly("IN12 1.0-shop-001");
    }

    @Test
    void what_stands_after_the_last_changeSet_is_told_as_well() throws Exception {
        history.replace(FILE, "</databaseChangeLog>", "<preConditions/></databaseChangeLog>");

        assertThat(history.findings()).containsExactly("IN12 1.0-shop-001");
    }

    @ParameterizedTest
    @CsvSource({"version=\"1.0\",version=\"1.1\"", "encoding=\"UTF-8\",encoding=\"ISO-8859-1\""})
    void a_file_is_the_same_text_for_everybody(String usual, String other) throws Exception {
        history.replace(FILE, usual, other);

        assertThat(history.findings()).containsExactly("IN12 1.0-shop-001");
    }

    @Test
    void a_document_type_is_named() throws Exception {
        history.replace(FILE, "<databaseChangeLog", "<!DOCTYPE databaseChangeLog [<!ENTITY x 'y'>]><databaseChangeLog");

        assertThat(history.findings()).containsExactly("IN12 1.0-shop-001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--property name:line value:x",
                "--ignoreLines:start",
                "select '${x}';",
                "/* a /* b */ drop table a; */ */ select 1;",
            })
    void so_is_the_same_in_formatted_sql(String line) throws Exception {
        history.file("db/changelog/1.0/release.xml", includes("shop.xml", "shop.sql"));
        Files.writeString(
                root.resolve("db/changelog/1.0/shop.sql"),
                "--liquibase formatted sql\n--changeset aksum:1.0-shop-002\n" + line
                        + "\nselect 1;\n--rollback empty\n");
        history.ledger().advance();

        assertThat(history.findings()).containsExactly("IN12 1.0-shop-002");
    }
}
