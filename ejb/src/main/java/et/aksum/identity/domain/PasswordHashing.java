package et.aksum.identity.domain;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP); the parameters stand in each hash. As many run at once as there are
 * cores: a flood of sign-ins queues instead of taking the machine.
 */
@ApplicationScoped
public class PasswordHashing {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    /** What is longer is no password of ours; comparing it must not take longer either. */
    static final int MOST_BYTES = 1_024;
    /** Given instead of what cannot be right. The library answers at once, without hashing, when nothing at all is given. */
    private static final String NOT_RIGHT = "?";

    /** What new hashes are made with. */
    Argon2Function strength = ARGON2;

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    /** What an unknown user's password is compared with, so that he costs as much time as a known one. */
    private String nobody = "";

    @PostConstruct
    void prepare() {
        nobody = hash(RandomText.next());
    }

    public String hash(String password) {
        return bounded(() -> Password.hash(normalised(password))
                .addRandomSalt(SALT_BYTES)
                .with(strength)
                .getResult());
    }

    /** Whether the password is that of the hash; without a hash it never is, after the same time. */
    public boolean matches(String password, @Nullable String hash) {
        boolean possible =
                hash != null && !password.isEmpty() && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        String compared = possible && hash != null ? hash : nobody;
        String given = possible ? password : NOT_RIGHT;
        boolean right = bounded(
                () -> Password.check(normalised(given), compared).with(Argon2Function.getInstanceFromHash(compared)));
        return right && possible;
    }

    /** Whether the hash was made with less than is asked for now; its password is then hashed anew when it is next given. */
    public boolean isOutgrown(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getVariant() != strength.getVariant()
                || made.getMemory() < strength.getMemory()
                || made.getIterations() < strength.getIterations()
                || made.getParallelism() < strength.getParallelism()
                || made.getOutputLength() < strength.getOutputLength();
    }

    /** One spelling for letters that keyboards compose differently. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T bounded(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
