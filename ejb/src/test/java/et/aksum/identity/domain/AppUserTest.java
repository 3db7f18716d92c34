package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.OrganisationId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppUserTest {
    @Test
    void an_invited_person_is_not_active_until_password_and_authenticator_are_there() {
        AppUser user = invited("Selam", "ሰላም በቀለ", "selam@example.org");
        assertThat(user.isActive()).isFalse();

        user.activate("hash");
        user.tie(new TotpVault.Sealed(new byte[] {1}, "0123456789abcdef"), 7);

        assertThat(user.state()).isEqualTo(UserState.ACTIVE);
        assertThat(user.isActive()).isTrue();
    }

    @Test
    void a_user_name_has_one_spelling() {
        assertThat(invited(" Selam.Bekele ", "Selam", "s@example.org").username())
                .isEqualTo("selam.bekele");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab cd", "ሰላም", "-x", "a\u0000b", "a/b"})
    void other_user_names_are_refused(String username) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invited(username, "Selam", "s@example.org"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("username"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"selam", "@x", "a@", "a b@c", "a@b\nBcc: x"})
    void what_is_no_mail_address_is_refused(String email) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> invited("selam", "Selam", email));
    }

    @Test
    @Tag("V16.4.1")
    void a_display_name_cannot_forge_a_line_of_a_log() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invited("selam", "Selam\r\nroot", "s@example.org"));
    }

    @Test
    void whoever_never_accepted_is_invited_again_when_reactivated() {
        AppUser user = invited("selam", "Selam", "s@example.org");
        user.deactivate();
        user.reactivate();
        assertThat(user.state()).isEqualTo(UserState.INVITED);

        user.activate("hash");
        user.tie(new TotpVault.Sealed(new byte[] {1}, "0123456789abcdef"), 7);
        user.deactivate();
        user.reactivate();
        assertThat(user.state()).isEqualTo(UserState.ACTIVE);
    }

    private static AppUser invited(String username, String name, String email) {
        return AppUser.invited(
                new UserId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                username,
                name,
                email,
                OffsetDateTime.parse("2026-11-22T10:00:00Z"));
    }
}
