package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.GrantQueries;
import et.aksum.access.RoleAssignment.DutiesConflict;
import et.aksum.access.RoleAssignment.RoleNotFound;
import et.aksum.identity.Invitations.AcceptInvitation;
import et.aksum.identity.Invitations.InviteUser;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.UserAdministration.NameTaken;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.identity.domain.Codes;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private final House house = House.setUp();
    private final Invitations invitations = house.wiring.get(Invitations.class);
    private final String secret =
            house.wiring.get(FirstRunSetup.class).newTotpSecret("abebe").base32();

    @Test
    void an_invited_person_joins_with_the_roles_chosen_for_him() {
        UserId user = house.invitedUser("abebe", "procurement", "inventory");

        UserRow row =
                house.asAdministrator(() -> house.wiring.get(UserQueries.class).get(user));
        assertThat(row.state()).isEqualTo(UserState.ACTIVE);
        assertThat(house.asAdministrator(
                        () -> house.wiring.get(GrantQueries.class).held().get(user.value())))
                .containsExactly("inventory", "procurement");
    }

    @Test
    void the_trail_says_that_password_and_code_were_given() {
        accept(invite("abebe").code(), House.PASSWORD);

        assertThat(house.levelOf("invitation.accepted")).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void an_invitation_tells_whom_it_is_for_before_it_is_spent() {
        String code = invite("abebe").code();

        assertThat(invitations.check(house.organisation, code, House.PASSWORD))
                .isEqualTo(new Invitations.InvitedPerson(house.organisation, "abebe", "Abebe", true));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invitations.check(house.organisation, code, "abebe abebe abebe"));
        accept(code, House.PASSWORD);
    }

    @Test
    void wrong_codes_count_as_attempts_before_the_authenticator_too() {
        String code = invite("abebe").code();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatExceptionOfType(Invitations.Refused.class)
                    .isThrownBy(() -> invitations.check(house.organisation, "wrong", House.PASSWORD));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> invitations.check(house.organisation, code, House.PASSWORD));
    }

    @Test
    void an_invitation_works_once() {
        IssuedInvitation issued = invite("abebe");
        accept(issued.code(), House.PASSWORD);

        assertThatExceptionOfType(Invitations.Refused.class).isThrownBy(() -> accept(issued.code(), House.PASSWORD));
    }

    @Test
    void an_invitation_ends_after_seven_days() {
        IssuedInvitation issued = invite("abebe");
        assertThat(issued.expires()).isEqualTo(house.now().plusDays(7));
        house.clock.advance(Duration.ofDays(7));

        // The database's own clock has not moved: only the application's answer counts here.
        assertThatExceptionOfType(Invitations.Refused.class).isThrownBy(() -> accept(issued.code(), House.PASSWORD));
    }

    @Test
    void a_weak_password_leaves_the_invitation_open() {
        IssuedInvitation issued = invite("abebe");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(issued.code(), "abebe abebe abebe"));
        accept(issued.code(), House.PASSWORD);
    }

    @Test
    void a_user_name_is_given_once() {
        invite("abebe");

        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> invite("Abebe"));
    }

    @Test
    void roles_that_must_stay_apart_are_not_given_together() {
        assertThatExceptionOfType(DutiesConflict.class).isThrownBy(() -> invite("abebe", "administrator", "auditor"));
        invite("abebe", "auditor");
    }

    @Test
    void a_role_the_organisation_does_not_have_is_refused() {
        assertThatExceptionOfType(RoleNotFound.class).isThrownBy(() -> invite("abebe", "emperor"));
    }

    private IssuedInvitation invite(String username, String... roles) {
        return house.asAdministrator(
                () -> invitations.invite(new InviteUser(username, "Abebe", "abebe@house.example", Set.of(roles))));
    }

    private void accept(String code, String password) {
        invitations.accept(new AcceptInvitation(
                house.organisation, code, password, secret, Codes.of(secret, house.clock.instant())));
    }
}
