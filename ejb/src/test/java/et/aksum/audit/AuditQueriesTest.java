package et.aksum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditQueriesTest {
    private final AuditHouse house = new AuditHouse();
    private final AuditQueries queries = house.wiring.get(AuditQueries.class);

    @BeforeEach
    void three_entries() {
        house.record(new AuditEvent("a.done", "thing", "1"));
        house.record(new AuditEvent("b.done", "thing", "1"));
        house.record(new AuditEvent("a.done", "other", "2"));
    }

    @Test
    void the_newest_comes_first_page_by_page() {
        assertThat(house.work(() -> queries.page(AuditFilter.all(), 0, 2)))
                .extracting(AuditRow::seq)
                .containsExactly(3L, 2L);
        assertThat(house.work(() -> queries.page(AuditFilter.all(), 2, 2)))
                .extracting(AuditRow::seq)
                .containsExactly(1L);
    }

    @Test
    void older_entries_follow_the_last_one_seen_whatever_is_recorded_meanwhile() {
        assertThat(house.work(() -> queries.before(AuditFilter.all(), null, 2)))
                .extracting(AuditRow::seq)
                .containsExactly(3L, 2L);

        house.record(new AuditEvent("c.done", "thing", "1"));

        assertThat(house.work(() -> queries.before(AuditFilter.all(), 2L, 2)))
                .extracting(AuditRow::seq)
                .containsExactly(1L);
        assertThat(house.work(() -> queries.before(AuditFilter.all(), 1L, 2))).isEmpty();
    }

    @Test
    void a_filter_restricts_list_and_count_alike() {
        AuditFilter filter = new AuditFilter("a.done", "thing", null, null, null, null);

        assertThat(house.work(() -> queries.page(filter, 0, 10)))
                .extracting(AuditRow::seq)
                .containsExactly(1L);
        assertThat(house.<Long>work(() -> queries.count(filter))).isEqualTo(1);
        assertThat(house.<Long>work(() -> queries.count(AuditFilter.all()))).isEqualTo(3);
    }

    @Test
    void another_organisation_sees_none_of_it() {
        AuditHouse other = new AuditHouse();

        assertThat(other.work(() -> other.wiring.get(AuditQueries.class).page(AuditFilter.all(), 0, 10)))
                .isEmpty();
    }

    @Test
    void a_filter_value_is_never_sql() {
        AuditFilter hostile = new AuditFilter("' or 1=1 --", null, null, null, null, null);

        assertThat(house.<Long>work(() -> queries.count(hostile))).isZero();
    }

    @Test
    void changes_of_a_row_show_it_before_and_after() {
        UUID person = house.addPerson("abebe");
        house.work(() -> house.database
                .entityManager()
                .createNativeQuery(
                        "update identity.app_user set display_name = 'Abebe', password_hash = 'secret' where id = ?1")
                .setParameter(1, person)
                .executeUpdate());

        var changes = house.work(() -> queries.changesOf("identity.app_user", person.toString()));

        assertThat(changes).extracting(RowChange::operation).containsExactly('I', 'U');
        assertThat(changes.get(1).before()).contains("\"display_name\": \"abebe\"");
        assertThat(changes.get(1).after())
                .contains("\"display_name\": \"Abebe\"", "***")
                .doesNotContain("secret\"}");
    }
}
