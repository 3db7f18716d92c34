package et.aksum.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.SetupSecrets;
import et.aksum.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunSecretTest {
    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.get();
    private final Wiring wiring = new Wiring(database, Clock.systemUTC());
    private final FirstRunSecret start = wiring.get(FirstRunSecret.class);

    @BeforeEach
    void a_new_installation() {
        database.asSuperuser("delete from identity.setup_secret");
        start.file = Optional.of(folder.resolve("secret").toString());
    }

    @Test
    @Tag("V6.4.1")
    void each_start_writes_a_new_secret_and_the_last_one_works_once() throws IOException {
        start.prepare();
        String first = Files.readString(folder.resolve("secret")).strip();
        start.prepare();
        String second = Files.readString(folder.resolve("secret")).strip();

        assertThat(spend(first)).isFalse();
        assertThat(spend(second)).isTrue();
        assertThat(spend(second)).isFalse();
    }

    @Test
    void after_the_set_up_the_file_goes_and_none_comes_again() throws IOException {
        start.prepare();
        spend(Files.readString(folder.resolve("secret")).strip());

        start.prepare();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_a_place_for_it_no_set_up_is_offered() {
        start.file = Optional.empty();
        start.prepare();

        assertThat(folder).isEmptyDirectory();
        assertThat(TenantContext.<Boolean>callWithoutOrganisation(() -> database.inTransaction(
                        () -> wiring.get(SetupSecrets.class).isOpen())))
                .isFalse();
    }

    private boolean spend(String secret) {
        return TenantContext.callWithoutOrganisation(() ->
                database.inTransaction(() -> wiring.get(SetupSecrets.class).spend(RandomText.hash(secret))));
    }
}
