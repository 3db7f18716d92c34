package et.aksum.schema;

import static et.aksum.schema.TestDatabase.bind;
import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chat speaks for one person of one organisation, while that person is in office and signed in. */
class ChatBindingTest extends OnEachPostgres {
    private static final long CHAT = 7_000_000_001L;

    private Connection app;
    private UUID addis;
    private UUID hawassa;
    private UUID selam;
    private UUID abebe;

    @BeforeEach
    void two_organisations_with_people() throws SQLException {
        TestDatabase database = TestDatabase.migrated(server);
        addis = database.organisation("addis");
        hawassa = database.organisation("hawassa");
        app = database.app();
        selam = person(addis, "selam", "ACTIVE");
        abebe = person(addis, "abebe", "ACTIVE");
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
    }

    private UUID person(UUID organisation, String name, String state) throws SQLException {
        UUID id = UUID.randomUUID();
        bind(app, organisation, null);
        execute(
                app,
                "insert into identity.app_user (org_id, id, username, display_name, email, state) values (?, ?, ?, ?, 'a@x.example', ?)",
                organisation,
                id,
                name,
                name,
                state);
        app.commit();
        return id;
    }

    private void link(UUID organisation, UUID user, long chat) throws SQLException {
        bind(app, organisation, user);
        execute(
                app,
                "insert into telegram.chat_binding (org_id, id, user_id, chat_id, state, requested_at, verified_at, session_until) values (?, gen_random_uuid(), ?, ?, 'VERIFIED', now(), now(), now() + interval '1 hour')",
                organisation,
                user,
                chat);
        app.commit();
    }

    private void update(UUID organisation, String sql) throws SQLException {
        bind(app, organisation, null);
        execute(app, sql);
        app.commit();
    }

    private String speaker(UUID organisation) throws SQLException {
        bind(app, organisation, null);
        return texts(app, "select telegram.speaker(%d)".formatted(CHAT)).get(0);
    }

    private void refused(String because, Attempt attempt) throws SQLException {
        assertThatExceptionOfType(SQLException.class).isThrownBy(attempt::run).withMessageContaining(because);
        app.rollback();
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    @Test
    void speaks_for_its_person_in_its_organisation_and_for_nobody_elsewhere() throws SQLException {
        link(addis, selam, CHAT);

        assertThat(speaker(addis)).isEqualTo(selam.toString());
        assertThat(speaker(hawassa)).isEqualTo("null");
        bind(app, hawassa, null);
        assertThat(texts(app, "select chat_id from telegram.chat_binding")).isEmpty();
    }

    @Test
    void the_same_chat_may_be_bound_in_another_organisation_to_another_person() throws SQLException {
        UUID tigist = person(hawassa, "tigist", "ACTIVE");
        link(addis, selam, CHAT);
        link(hawassa, tigist, CHAT);

        assertThat(speaker(addis)).isEqualTo(selam.toString());
        assertThat(speaker(hawassa)).isEqualTo(tigist.toString());
    }

    @Test
    void a_chat_is_bound_once_in_an_organisation_and_a_person_has_one_chat() throws SQLException {
        link(addis, selam, CHAT);
        refused("chat_binding_chat_uk", () -> link(addis, abebe, CHAT));
        refused("chat_binding_open_uk", () -> link(addis, selam, CHAT + 1));
    }

    @Test
    void a_person_of_another_organisation_is_never_bound() throws SQLException {
        UUID tigist = person(hawassa, "tigist", "ACTIVE");
        refused("bound only to a person who is active", () -> link(addis, tigist, CHAT));
        refused("row-level security", () -> {
            bind(app, addis, null);
            execute(
                    app,
                    "insert into telegram.chat_binding (org_id, id, user_id, chat_id, state, requested_at, revoked_at, revoked_because) values (?, gen_random_uuid(), ?, 1, 'REVOKED', now(), now(), 'UNLINKED')",
                    hawassa,
                    tigist);
        });
    }

    @Test
    void only_people_in_office_are_bound() throws SQLException {
        UUID invited = person(addis, "invited", "INVITED");
        UUID gone = person(addis, "gone", "DEACTIVATED");
        refused("active", () -> link(addis, invited, CHAT));
        refused("active", () -> link(addis, gone, CHAT));
    }

    @Test
    void deactivation_silences_the_chat_at_once_and_for_good() throws SQLException {
        link(addis, selam, CHAT);
        update(addis, "update identity.app_user set state = 'DEACTIVATED' where username = 'selam'");

        assertThat(speaker(addis)).isEqualTo("null");
        assertThat(texts(app, "select state || ' ' || revoked_because from telegram.chat_binding"))
                .containsExactly("REVOKED DEACTIVATED");
        update(addis, "update identity.app_user set state = 'ACTIVE' where username = 'selam'");
        assertThat(speaker(addis)).isEqualTo("null");
        refused(
                "what is revoked stays revoked",
                () -> update(
                        addis,
                        "update telegram.chat_binding set state = 'VERIFIED', revoked_at = null, revoked_because = null"));
        link(addis, selam, CHAT);
        assertThat(speaker(addis)).isEqualTo(selam.toString());
    }

    @Test
    void a_chat_is_not_listened_to_without_a_signed_in_session() throws SQLException {
        link(addis, selam, CHAT);
        update(addis, "update telegram.chat_binding set session_until = now() - interval '1 second'");
        assertThat(speaker(addis)).isEqualTo("null");
        update(addis, "update telegram.chat_binding set session_until = null");
        assertThat(speaker(addis)).isEqualTo("null");
    }

    @Test
    void nor_in_an_organisation_that_is_closed() throws SQLException {
        link(addis, selam, CHAT);
        update(addis, "update identity.organisation set active = false");

        assertThat(speaker(addis)).isEqualTo("null");
    }

    @Test
    void a_binding_never_changes_hands() throws SQLException {
        link(addis, selam, CHAT);
        refused("keeps its person", () -> {
            bind(app, addis, null);
            execute(app, "update telegram.chat_binding set user_id = ?", abebe);
        });
        refused("keeps its person", () -> update(addis, "update telegram.chat_binding set chat_id = 5"));
    }

    @Test
    void what_happens_to_it_is_captured() throws SQLException {
        link(addis, selam, CHAT);
        update(
                addis,
                "update telegram.chat_binding set state = 'REVOKED', session_until = null, revoked_at = now(), revoked_because = 'UNLINKED'");

        bind(app, addis, null);
        assertThat(
                        texts(
                                app,
                                "select operation from audit.row_change where table_name = 'telegram.chat_binding' order by id"))
                .containsExactly("I", "U");
        refused("permission denied", () -> update(addis, "delete from telegram.chat_binding"));
    }
}
