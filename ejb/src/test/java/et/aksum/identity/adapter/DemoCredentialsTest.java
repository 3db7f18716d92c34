package et.aksum.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.ApiTokens;
import et.aksum.identity.SignIn;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.identity.domain.TokenText;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCredentialsTest {
    private static final OrganisationId ADDIS =
            new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));

    @TempDir
    Path folder;

    @BeforeEach
    void forgetAttempts() {
        TestDatabase.get().forgetAttempts();
    }

    private final Wiring wiring = new Wiring(TestDatabase.get(), Clock.systemUTC());
    private final DemoCredentials start = wiring.get(DemoCredentials.class);
    private final String token = TokenText.next(ADDIS).text();

    @Test
    void demo_people_sign_in_with_what_their_launcher_made() throws IOException {
        start.contexts = Optional.of("demo");
        start.file = Optional.of(credentials("dawit.haile"));
        start.install();
        start.install();

        assertThat(wiring.get(SignIn.class)
                        .withPassword(attempt("dawit.haile"))
                        .caller()
                        .name())
                .isEqualTo("Dawit Haile");
        Caller byToken = wiring.get(ApiTokens.class).authenticate(token, null);
        assertThat(byToken.name()).isEqualTo("Dawit Haile");
        assertThat(byToken.tokenScope()).isNotEmpty();
    }

    @Test
    void nothing_is_installed_where_there_is_no_demo() throws IOException {
        start.contexts = Optional.empty();
        start.file = Optional.of(credentials("hirut.bekele"));
        start.install();

        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> wiring.get(SignIn.class).withPassword(attempt("hirut.bekele")));
    }

    private String credentials(String username) throws IOException {
        String json =
                """
                {"users":[{"organisation":"addis-medical","username":"%s","password":"launcher made this","totpSecret":"%s","token":"%s"}]}
                """;
        return Files.writeString(folder.resolve("demo.json"), json.formatted(username, "A".repeat(32), token))
                .toString();
    }

    private static PasswordAttempt attempt(String username) {
        return new PasswordAttempt("addis-medical", username, "launcher made this", "192.0.2.1", Channel.PORTAL);
    }
}
