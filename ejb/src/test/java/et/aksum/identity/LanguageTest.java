package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import et.aksum.access.Emergency;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Letters speak the language their reader chose. */
class LanguageTest {
    private static final Locale AMHARIC = Locale.forLanguageTag("am");

    private final House house = House.setUp();
    private final UserAdministration people = house.wiring.get(UserAdministration.class);
    private final SessionKeeping sessions = house.wiring.get(SessionKeeping.class);

    @Test
    void who_chose_nothing_reads_english() {
        assertThat(sessions.language(house.administrator())).isEqualTo(Locale.ENGLISH);
        house.asAdministrator(() -> house.wiring.get(Factors.class).newRecoveryCodes());
        assertThat(house.letters.last("credentials-recovery-codes-made").language())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_person_is_written_to_in_the_language_he_chose() {
        speak(house.administrator(), AMHARIC);

        assertThat(sessions.language(house.administrator())).isEqualTo(AMHARIC);
        house.asAdministrator(() -> house.wiring.get(Factors.class).newRecoveryCodes());
        assertThat(house.letters.last("credentials-recovery-codes-made").language())
                .isEqualTo(AMHARIC);
        assertThat(house.letters
                        .last("credentials-recovery-codes-made")
                        .values()
                        .get("time"))
                .doesNotContain("January")
                .endsWith("UTC");
    }

    @Test
    void each_administrator_reads_of_an_emergency_in_his_own_language() {
        UserId other = house.invitedUser("other", "administrator");
        speak(house.person(other), AMHARIC);
        UserId helper = house.invitedUser("helper", "management-supervisor");
        house.as(house.person(helper), () -> house.wiring
                .get(Emergency.class)
                .breakGlass(new Emergency.BreakGlass("finance", 10, "The person on duty fell ill.")));

        assertThat(house.letters.ofTemplate("access-emergency"))
                .extracting(letter -> letter.to() + " " + letter.language())
                .contains("selam@house.example en", "other@house.example am");
    }

    @Test
    void a_client_begins_in_the_language_of_his_letters() {
        UserId client = house.asAdministrator(() -> house.wiring
                .get(ClientAccounts.class)
                .invite("Abebe", "abebe@clinic.example", AMHARIC)
                .user());

        assertThat(sessions.language(house.person(client))).isEqualTo(AMHARIC);
    }

    @Test
    void a_language_we_do_not_have_is_english_and_the_database_knows_no_other() {
        speak(house.administrator(), Locale.FRENCH);

        assertThat(sessions.language(house.administrator())).isEqualTo(Locale.ENGLISH);
        assertThatCode(() -> house.asSystem(() -> house.database
                        .entityManager()
                        .createNativeQuery("update identity.app_user set language = 'fr'")
                        .executeUpdate()))
                .hasStackTraceContaining("app_user_language_ck");
    }

    private void speak(Caller person, Locale language) {
        TenantContext.callAs(
                person,
                () -> house.database.inTransaction(() -> {
                    people.speak(language);
                    return person;
                }));
    }
}
