package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.identity.UserQueries.UserDetails;
import et.aksum.shared.InvalidInput;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstRunSetupTest {
    private final House house = House.setUp();
    private final FirstRunSetup setup = house.wiring.get(FirstRunSetup.class);

    @Test
    void the_first_administrator_may_also_buy_and_everything_is_recorded() {
        UserDetails admin = house.asAdministrator(() -> house.wiring
                .get(UserQueries.class)
                .details(new UserId(house.administrator().requireUser())));
        assertThat(admin.user().roles()).containsExactlyInAnyOrder("administrator", "procurement");
        assertThat(admin.user().state()).isEqualTo(UserState.ACTIVE);

        var rows = house.asAdministrator(() -> house.wiring
                .get(AuditQueries.class)
                .ofSubject("organisation", house.id.value().toString()));
        assertThat(rows).extracting(AuditRow::action).containsExactly("organisation.set-up");
        assertThat(rows.get(0).details()).doesNotContain(House.PASSWORD);
    }

    @Test
    void others_hear_of_the_new_organisation_in_the_same_transaction() {
        assertThat(house.wiring.fired()).containsExactly(new OrganisationSetUp(house.id));
    }

    @Test
    void set_up_works_once() {
        assertThat(setup.isOpen()).isFalse();
        assertThatExceptionOfType(FirstRunSetup.Refused.class)
                .isThrownBy(() -> setup.setUp(withCode(house.command("whatever"), another())));
    }

    @Test
    void a_wrong_secret_creates_nothing_and_leaves_set_up_open() {
        house.openSetup();
        String code = another();

        assertThatExceptionOfType(FirstRunSetup.Refused.class)
                .isThrownBy(() -> setup.setUp(withCode(house.command("wrong"), code)));

        assertThat(setup.isOpen()).isTrue();
        var attempt = new PasswordAttempt(code, "selam", House.PASSWORD, "192.0.2.8", et.aksum.tenancy.Channel.PORTAL);
        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> house.wiring.get(SignIn.class).withPassword(attempt));
        setup.setUp(withCode(house.command(house.openSetup()), code));
    }

    @Test
    void a_code_of_another_authenticator_is_refused_before_anything_is_kept() {
        String secret = house.openSetup();
        SetUpOrganisation command = withCode(house.command(secret), another());
        SetUpOrganisation wrong = new SetUpOrganisation(
                secret,
                command.code(),
                command.name(),
                "ETB",
                "selam",
                "Selam",
                "s@example.org",
                House.PASSWORD,
                command.totpSecret(),
                "000000".equals(command.totpCode()) ? "111111" : "000000");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.setUp(wrong))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("totpCode"));
        assertThat(setup.isOpen()).isTrue();
        setup.setUp(command);
    }

    @Test
    void all_but_the_authenticator_is_judged_first_and_nothing_is_spent() {
        String secret = house.openSetup();
        SetUpOrganisation right = withCode(house.command(secret), another());

        setup.check(right);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.check(withCode(right, "X")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("code"));
        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> setup.check(withCode(right, house.organisation)));
        setup.setUp(right);
        assertThatExceptionOfType(FirstRunSetup.Refused.class).isThrownBy(() -> setup.check(right));
    }

    @Test
    void a_wrong_secret_counts_as_an_attempt_before_the_authenticator_too() {
        String secret = house.openSetup();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatExceptionOfType(FirstRunSetup.Refused.class)
                    .isThrownBy(() -> setup.check(withCode(house.command("wrong"), another())));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> setup.check(withCode(house.command(secret), another())));
    }

    @Test
    void a_code_in_use_is_refused() {
        String secret = house.openSetup();

        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> setup.setUp(house.command(secret)));
        setup.setUp(withCode(house.command(secret), another()));
    }

    private static String another() {
        return "house-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static SetUpOrganisation withCode(SetUpOrganisation command, String code) {
        return new SetUpOrganisation(
                command.secret(),
                code,
                command.name(),
                command.currency(),
                command.username(),
                command.displayName(),
                command.email(),
                command.password(),
                command.totpSecret(),
                command.totpCode());
    }
}
