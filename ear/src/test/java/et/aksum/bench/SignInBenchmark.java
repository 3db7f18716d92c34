package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Whole sign-ins (password, code, token, audit entries) a second, beside checking a password with Argon2id and nothing else:
 * the same parameters, the same number at a time. Everybody of both demo organisations signs in once a round.
 */
class SignInBenchmark {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private final List<DemoPerson> people = Harness.server().info().people();

    @Test
    void sign_ins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            String hash = Password.hash("a password of the usual length")
                    .addRandomSalt(16)
                    .with(ARGON2)
                    .getResult();
            Rounds rounds = Rounds.alternate(
                    () -> {
                        List<Callable<Boolean>> work = new ArrayList<>();
                        awaitNextCodes();
                        for (DemoPerson person : people) {
                            work.add(() -> signIn(person, Totp.now(person.totpSecret())));
                        }
                        return rate(threads, work);
                    },
                    () -> {
                        List<Callable<Boolean>> work = new ArrayList<>();
                        for (int i = 0; i < people.size(); i++) {
                            work.add(() -> Password.check("a password of the usual length", hash)
                                    .with(ARGON2));
                        }
                        return rate(threads, work);
                    });

            Results.rate("sign-ins, " + AT_ONCE + " at a time", "1/s", rounds, "");
        } finally {
            threads.shutdownNow();
        }
    }

    /** A code works once, and everybody has one for each 30 seconds. */
    private void awaitNextCodes() {
        String spent = Totp.now(people.get(0).totpSecret());
        Awaitility.await("the next codes")
                .atMost(Duration.ofSeconds(31))
                .until(() -> !Totp.now(people.get(0).totpSecret()).equals(spent));
    }

    private static double rate(ExecutorService threads, List<Callable<Boolean>> work) throws Exception {
        long start = System.nanoTime();
        for (Future<Boolean> done : threads.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        return work.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static boolean signIn(DemoPerson person, String code) {
        ApiAnswer answer = ApiClient.anonymous()
                .post(
                        "tokens",
                        """
                        {"organisation":"%s","username":"%s","password":"%s","totpCode":"%s","name":"benchmark","days":1}"""
                                .formatted(person.organisation(), person.username(), person.password(), code));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return true;
    }
}
