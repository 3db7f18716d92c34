package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.RoleAssignment;
import et.aksum.identity.ClientCredentials.Granted;
import et.aksum.identity.ClientCredentials.Presented;
import et.aksum.identity.ServiceAccounts.CreateServiceAccount;
import et.aksum.identity.ServiceAccounts.IssuedSecret;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.shared.Assurance;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServiceAccountsTest {
    private final House house = House.setUp();
    private final ServiceAccounts accounts = house.wiring.get(ServiceAccounts.class);
    private final ClientCredentials credentials = house.wiring.get(ClientCredentials.class);
    private final ApiTokens tokens = house.wiring.get(ApiTokens.class);
    private final IssuedSecret client = house.asAdministrator(
            () -> accounts.create(new CreateServiceAccount("svc-scanner", "Writes receipts from the scanner")));

    @Test
    @Tag("V13.2.1")
    void a_program_acts_within_the_roles_of_its_account_for_an_hour() {
        grantRole("management-supervisor");

        Granted granted = grant(client, "procurement.order.view");

        assertThat(granted.expiresInSeconds()).isEqualTo(3600);
        assertThat(granted.scopes()).containsExactly("procurement.order.view");
        Caller caller = tokens.authenticate(granted.accessToken(), "192.0.2.9");
        assertThat(caller.level()).isEqualTo(AuthenticationLevel.TOKEN);
        assertThat(caller.userId()).isEqualTo(client.id());
        house.clock.advance(Duration.ofHours(1));
        assertThatExceptionOfType(ApiTokens.Refused.class)
                .isThrownBy(() -> tokens.authenticate(granted.accessToken(), null));
    }

    @Test
    void what_needs_a_second_factor_is_never_a_programs() {
        grantRole("management-supervisor");

        assertThat(grant(client).scopes())
                .contains("procurement.order.view")
                .doesNotContain("procurement.order.approve");
        assertThatExceptionOfType(ClientCredentials.ScopeRefused.class)
                .isThrownBy(() -> grant(client, "procurement.order.approve"));
        Caller caller = tokens.authenticate(grant(client).accessToken(), null);
        assertThatExceptionOfType(StepUp.Refused.class)
                .isThrownBy(() -> TenantContext.callAs(
                        caller, () -> house.wiring.get(StepUp.class).confirm("000000")));
        HeldAssurance held = house.wiring.get(HeldAssurance.class);
        assertThat(house.as(caller, () -> held.suffices(caller, Assurance.FRESH_FACTOR, "Test.action")))
                .isFalse();
    }

    @Test
    void more_than_the_account_holds_is_refused_and_an_account_without_roles_gets_nothing() {
        assertThatExceptionOfType(ClientCredentials.ScopeRefused.class).isThrownBy(() -> grant(client));
        grantRole("finance");
        assertThatExceptionOfType(ClientCredentials.ScopeRefused.class)
                .isThrownBy(() -> grant(client, "audit.trail.view"));
        assertThatExceptionOfType(ClientCredentials.ScopeRefused.class)
                .isThrownBy(() -> grant(client, "no.such.permission"));
    }

    @Test
    void a_wrong_secret_an_unknown_client_and_nonsense_are_refused_alike() {
        String other = client.clientId().substring(0, client.clientId().length() - 2) + "AA";
        for (Presented wrong : Set.of(
                new Presented(client.clientId(), "wrong", Set.of(), "198.51.100.1"),
                new Presented(other, client.clientSecret(), Set.of(), "198.51.100.2"),
                new Presented("svc_nonsense", client.clientSecret(), Set.of(), "198.51.100.3"))) {
            assertThatExceptionOfType(ClientCredentials.Refused.class).isThrownBy(() -> credentials.grant(wrong));
        }
    }

    @Test
    void a_secret_is_changed_without_a_gap() {
        grantRole("finance");
        IssuedSecret next = house.asAdministrator(() -> accounts.rotate(new UserId(client.id()), 24));
        assertThat(next.clientId()).isEqualTo(client.clientId());
        assertThat(grant(client).scopes()).isNotEmpty();
        assertThat(grant(next).scopes()).isNotEmpty();

        house.clock.advance(Duration.ofHours(24));

        assertThatExceptionOfType(ClientCredentials.Refused.class).isThrownBy(() -> grant(client));
        assertThat(grant(next).scopes()).isNotEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.asAdministrator(() -> accounts.rotate(new UserId(client.id()), 169)));
    }

    @Test
    void when_its_owner_leaves_a_program_gets_no_more_tokens() {
        UserId owner = house.invitedUser("abebe", "administrator");
        IssuedSecret his = house.as(
                house.person(owner), () -> accounts.create(new CreateServiceAccount("svc-his", "Something of his")));
        house.asAdministrator(() -> {
            house.wiring.get(RoleAssignment.class).grant(new UserId(his.id()), "finance");
            return his;
        });
        assertThat(grant(his).scopes()).isNotEmpty();

        house.asAdministrator(() -> {
            house.wiring.get(UserAdministration.class).deactivate(owner);
            return owner;
        });

        assertThatExceptionOfType(ClientCredentials.Refused.class).isThrownBy(() -> grant(his));
    }

    @Test
    void an_account_that_was_ended_is_out_at_once() {
        grantRole("finance");
        String token = grant(client).accessToken();

        house.asAdministrator(() -> {
            accounts.end(new UserId(client.id()));
            return client;
        });

        assertThatExceptionOfType(ClientCredentials.Refused.class).isThrownBy(() -> grant(client));
        assertThatExceptionOfType(ApiTokens.Refused.class).isThrownBy(() -> tokens.authenticate(token, null));
        assertThat(house.asAdministrator(accounts::all)).singleElement().satisfies(row -> {
            assertThat(row.active()).isFalse();
            assertThat(row.secretExpires()).isNull();
            assertThat(row.owner()).isEqualTo("Selam Bekele");
        });
    }

    @Test
    void a_program_never_signs_in_at_the_portal_nor_can_anybody_give_it_a_password() {
        for (String password : Set.of("", client.clientSecret())) {
            assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> house.wiring
                    .get(SignIn.class)
                    .withPassword(new PasswordAttempt(
                            house.organisation, "svc-scanner", password, "192.0.2.8", Channel.PORTAL)));
        }
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() ->
                        house.database.asSuperuser("update identity.app_user set password_hash = 'x' where service"))
                .withStackTraceContaining("app_user_service_ck");
    }

    private void grantRole(String role) {
        house.asAdministrator(() -> {
            house.wiring.get(RoleAssignment.class).grant(new UserId(client.id()), role);
            return role;
        });
    }

    private Granted grant(IssuedSecret shown, String... scopes) {
        return credentials.grant(new Presented(shown.clientId(), shown.clientSecret(), Set.of(scopes), "192.0.2.9"));
    }
}
