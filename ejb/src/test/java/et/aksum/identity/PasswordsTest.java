package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.Letters;
import et.aksum.identity.Passwords.ChangePassword;
import et.aksum.identity.Passwords.ForgottenPassword;
import et.aksum.identity.Passwords.ResetPassword;
import et.aksum.identity.domain.ResetLetter;
import et.aksum.identity.domain.ResetRequested;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String CHOSEN = "fünf neue Wörter reichen auch";
    private static final String PORTAL = "https://erp.example.org";

    private final House house = House.setUp();
    private final Caller elsewhere = house.elsewhere(house.administrator());
    private final Letters letters = house.letters;
    private final Passwords passwords = house.wiring.get(Passwords.class);

    @Test
    @Tag("V6.2.2")
    @Tag("V6.2.3")
    @Tag("V7.4.3")
    void a_password_is_changed_by_who_knows_the_old_one_and_his_other_sessions_end() {
        change(House.PASSWORD, CHOSEN);

        assertThat(house.password(CHOSEN).level()).isEqualTo(AuthenticationLevel.PASSWORD);
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> house.password(House.PASSWORD));
        assertThat(house.endOf(elsewhere)).isEqualTo("PASSWORD_CHANGED");
        assertThat(letters.templates()).contains("credentials-password-changed");
    }

    @Test
    @Tag("V6.2.3")
    @Tag("V7.5.1")
    void without_the_old_password_or_with_a_weak_new_one_nothing_changes() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change("wrong old password", CHOSEN))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("currentPassword"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(House.PASSWORD, "selam is the best"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(House.PASSWORD, "House of Tests 12"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(House.PASSWORD, House.PASSWORD));
        assertThat(house.password(House.PASSWORD).level()).isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    void guessing_the_old_password_of_an_open_session_is_slowed_down() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change("wrong old password", CHOSEN));
        }
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> change(House.PASSWORD, CHOSEN));
    }

    @Test
    void a_forgotten_password_is_replaced_once_by_the_link_in_the_letter() {
        String link = askedFor("Selam");

        passwords.check(link);
        passwords.reset(new ResetPassword(link, CHOSEN));

        assertThat(house.password(CHOSEN).level())
                .as("the second factor is still asked for")
                .isEqualTo(AuthenticationLevel.PASSWORD);
        assertThat(house.endOf(elsewhere)).isEqualTo("PASSWORD_CHANGED");
        assertThatExceptionOfType(Passwords.ResetRefused.class)
                .isThrownBy(() -> passwords.reset(new ResetPassword(link, "sechs andere Wörter reichen")));
        assertThat(letters.templates()).contains("credentials-password-reset");
    }

    @Test
    @Tag("V6.6.3")
    void a_link_lives_ten_minutes_and_a_newer_one_takes_its_place() {
        String old = askedFor("selam");
        String link = askedFor("selam");

        assertThatExceptionOfType(Passwords.ResetRefused.class).isThrownBy(() -> passwords.check(old));
        house.clock.advance(Duration.ofMinutes(10));
        assertThatExceptionOfType(Passwords.ResetRefused.class).isThrownBy(() -> passwords.check(link));
        assertThatExceptionOfType(Passwords.ResetRefused.class).isThrownBy(() -> passwords.check("nonsense"));
        assertThatExceptionOfType(Passwords.ResetRefused.class)
                .isThrownBy(() -> passwords.check(old.substring(0, 22) + "A".repeat(43)));
    }

    @Test
    @Tag("V6.6.2")
    void a_link_opens_the_request_it_was_sent_for_and_no_other() {
        String link = askedFor("selam");
        House neighbour = House.setUp();
        neighbour
                .wiring
                .get(ResetLetter.class)
                .write(new ResetRequested(neighbour.organisation, "selam", PORTAL, "192.0.2.9"));
        String theirs = neighbour.letters.last("password-reset-link").values().get("link");
        String secretOfTheirs = theirs.substring(theirs.indexOf('#') + 1).substring(22);

        assertThatExceptionOfType(Passwords.ResetRefused.class)
                .as("our request, their secret")
                .isThrownBy(() -> passwords.reset(new ResetPassword(link.substring(0, 22) + secretOfTheirs, CHOSEN)));
        passwords.reset(new ResetPassword(link, CHOSEN));
        assertThat(neighbour.password(House.PASSWORD).level())
                .as("nobody else's password changed")
                .isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    void a_weak_password_spends_no_link() {
        String link = askedFor("selam");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> passwords.reset(new ResetPassword(link, "short")));
        passwords.reset(new ResetPassword(link, CHOSEN));
    }

    @Test
    @Tag("V2.4.1")
    @Tag("V6.6.3")
    void nobody_gets_more_than_three_links_in_an_hour() {
        for (int i = 0; i < 4; i++) {
            write("selam");
        }
        assertThat(letters.templates().stream().filter("password-reset-link"::equals))
                .hasSize(3);
        house.clock.advance(Duration.ofMinutes(61));
        write("selam");
        assertThat(letters.templates().stream().filter("password-reset-link"::equals))
                .hasSize(4);
    }

    @Test
    @Tag("V6.3.8")
    void unknown_people_and_houses_are_answered_alike_and_get_no_letter() {
        write("nobody");
        house.wiring.get(ResetLetter.class).write(new ResetRequested("no-such-house", "selam", PORTAL, null));
        assertThat(letters.templates()).isEmpty();

        for (String username : List.of("selam", "nobody")) {
            for (int i = 0; i < 5; i++) {
                passwords.requestReset(
                        new ForgottenPassword(house.organisation, username, PORTAL, username + i + ".invalid"));
            }
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> passwords.requestReset(
                            new ForgottenPassword(house.organisation, username, PORTAL, username + "6.invalid")));
        }
        assertThat(house.wiring.fired().stream().filter(ResetRequested.class::isInstance))
                .as("the work is done after the answer, the same for both")
                .hasSize(10);
    }

    private void change(String current, String chosen) {
        TenantContext.callAs(house.administrator(), () -> {
            passwords.change(new ChangePassword(current, chosen));
            return true;
        });
    }

    private void write(String username) {
        house.wiring
                .get(ResetLetter.class)
                .write(new ResetRequested(house.organisation, username, PORTAL, "192.0.2.9"));
    }

    private String askedFor(String username) {
        write(username);
        String link = letters.last("password-reset-link").values().get("link");
        assertThat(link).startsWith(PORTAL + "/reset-password#");
        return link.substring(link.indexOf('#') + 1);
    }
}
