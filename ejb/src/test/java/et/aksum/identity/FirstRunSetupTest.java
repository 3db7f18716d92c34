package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.GrantQueries;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.identity.FirstRunSetup.Founded;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.identity.FirstRunSetup.Supervisor;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.identity.UserAdministration.NameTaken;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FirstRunSetupTest {
    private final House house = House.setUp();
    private final FirstRunSetup setup = house.wiring.get(FirstRunSetup.class);

    @Test
    void the_first_administrator_may_also_buy_and_everything_is_recorded() {
        UserId admin = new UserId(house.administrator().requireUser());
        assertThat(house.asAdministrator(
                        () -> house.wiring.get(GrantQueries.class).held().get(admin.value())))
                .containsExactlyInAnyOrder("administrator", "procurement");
        assertThat(house.asAdministrator(
                        () -> house.wiring.get(UserQueries.class).get(admin).state()))
                .isEqualTo(UserState.ACTIVE);

        var rows = house.asAdministrator(() -> house.wiring
                .get(AuditQueries.class)
                .ofSubject("organisation", house.id.value().toString()));
        assertThat(rows).extracting(AuditRow::action).containsExactly("organisation.set-up");
        assertThat(rows.get(0).details()).doesNotContain(House.PASSWORD);
    }

    @Test
    void others_hear_of_the_new_organisation_in_the_same_transaction() {
        assertThat(house.wiring.fired()).contains(new OrganisationSetUp(house.id));
    }

    @Test
    @Tag("V6.3.2")
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
                "000000".equals(command.totpCode()) ? "111111" : "000000",
                null);

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

    @Test
    void the_supervisor_is_a_person_without_a_password_who_joins_by_his_code() {
        String code = another();
        SetUpOrganisation command =
                withSupervisor(withCode(house.command(house.openSetup()), code), "Abebe", "abebe@house.example");

        setup.check(command);
        Founded founded = setup.setUp(command);

        assertThat(founded.supervisor()).isNotNull();
        UserId supervisor = founded.supervisor().userId();
        Caller reader = new Caller(
                founded.organisation(),
                UUID.randomUUID(),
                "x",
                AuthenticationLevel.SECOND_FACTOR,
                house.now(),
                Channel.PORTAL,
                null,
                null,
                null);
        assertThat(house.as(
                        reader,
                        () -> house.wiring.get(GrantQueries.class).held().get(supervisor.value())))
                .containsExactly("management-supervisor");
        assertThat(house.as(reader, () -> house.wiring
                        .get(UserQueries.class)
                        .get(supervisor)
                        .state()))
                .isEqualTo(UserState.INVITED);
        assertThat(house.wiring
                        .get(Invitations.class)
                        .check(code, founded.supervisor().code(), House.PASSWORD)
                        .username())
                .isEqualTo("abebe");
    }

    @Test
    void the_supervisor_is_somebody_else_and_his_fields_are_called_his() {
        SetUpOrganisation command = withCode(house.command(house.openSetup()), another());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.check(withSupervisor(command, " SELAM", "abebe@house.example")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("supervisorUsername"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.check(withSupervisor(command, "abebe", "nowhere")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("supervisorEmail"));
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
                command.totpCode(),
                command.supervisor());
    }

    private SetUpOrganisation withSupervisor(SetUpOrganisation command, String username, String email) {
        return new SetUpOrganisation(
                command.secret(),
                command.code(),
                command.name(),
                command.currency(),
                command.username(),
                command.displayName(),
                command.email(),
                command.password(),
                command.totpSecret(),
                command.totpCode(),
                new Supervisor(username, "Abebe Kebede", email));
    }
}
