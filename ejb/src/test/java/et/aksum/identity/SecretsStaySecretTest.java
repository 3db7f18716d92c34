package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.identity.ApiTokens.IssuedToken;
import et.aksum.identity.Factors.TotpSecret;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.identity.Invitations.AcceptInvitation;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.tenancy.Channel;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsStaySecretTest {
    static Object[] everything_that_carries_a_secret() {
        OffsetDateTime later = OffsetDateTime.parse("2026-11-22T10:00:00Z");
        return new Object[] {
            new PasswordAttempt("addis", "selam", "S3CRET", null, Channel.API),
            new TotpSecret("S3CRET", "otpauth://S3CRET"),
            new SetUpOrganisation("S3CRET", "addis", "Addis", "ETB", "s", "S", "e", "S3CRET", "S3CRET", "S3CRET", null),
            new AcceptInvitation("addis", "S3CRET", "S3CRET", "S3CRET", "S3CRET"),
            new IssuedInvitation(new UserId(UUID.randomUUID()), "S3CRET", later),
            new IssuedToken(UUID.randomUUID(), "S3CRET", later)
        };
    }

    @ParameterizedTest
    @MethodSource("everything_that_carries_a_secret")
    void a_secret_never_reaches_a_log_by_way_of_to_string(Object carrier) {
        assertThat(carrier.toString()).doesNotContain("S3CRET");
    }
}
