package et.aksum.identity.domain;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
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
                .with(ARGON2)
                .getResult());
    }

    /** Whether the password is that of the hash; without a hash it never is, after the same time. */
    public boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? nobody : hash;
        boolean right = bounded(() ->
                Password.check(normalised(password), compared).with(Argon2Function.getInstanceFromHash(compared)));
        return right && hash != null;
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
