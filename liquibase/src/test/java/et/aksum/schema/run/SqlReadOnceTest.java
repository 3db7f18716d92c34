package et.aksum.schema.run;

import static org.assertj.core.api.Assertions.assertThat;

import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.SqlParserFactory;
import liquibase.util.StandardSqlParser;
import org.junit.jupiter.api.Test;

class SqlReadOnceTest {
    private static final String TEXT =
            "create table t (a text default 'it''s; -- not'); -- why\ninsert into t values ($$;$$);\n";

    private final SqlReadOnce parser = new SqlReadOnce();
    private final ChangeSet changeSet = new ChangeSet(new DatabaseChangeLog());

    @Test
    void liquibase_takes_it_for_its_own() {
        assertThat(Scope.getCurrentScope().getSingleton(SqlParserFactory.class).getSqlParser())
                .isInstanceOf(SqlReadOnce.class);
    }

    @Test
    void a_text_is_read_as_liquibase_reads_it_and_only_once() {
        var first = parser.parse(TEXT, true, true, changeSet);

        assertThat(first.toArray(true))
                .extracting(Object::toString)
                .isEqualTo(java.util.stream.Stream.of(new StandardSqlParser()
                                .parse(TEXT, true, true, changeSet)
                                .toArray(true))
                        .map(Object::toString)
                        .toList());
        assertThat(parser.parse(TEXT, true, true, changeSet)).isSameAs(first);
    }

    @Test
    void another_wish_is_another_reading() {
        var whole = parser.parse(TEXT, true, true, changeSet);

        assertThat(parser.parse(TEXT, true, false, changeSet).toString())
                .doesNotContain("why")
                .isNotEqualTo(whole.toString());
        assertThat(parser.parse(TEXT + " ", true, true, changeSet)).isNotSameAs(whole);
    }

    @Test
    void what_no_changeSet_asks_for_may_be_changed_by_whoever_asked() {
        assertThat(parser.parse(TEXT, true, true)).isNotSameAs(parser.parse(TEXT, true, true));
    }
}
