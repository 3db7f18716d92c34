package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Database;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whole sign-ins (password, code, token, audit entries) a second, beside checking a password with Argon2id and nothing else:
 * the same parameters, the same number at a time. Everybody of both demo organisations signs in once a round. And how long a
 * refusal takes, which must not tell whether there is such an account.
 */
class SignInBenchmark {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private static final int REFUSALS = 40;

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

    @Test
    @Tag("V6.3.8")
    void a_wrong_password_of_somebody_we_know_takes_as_long_as_one_of_nobody() throws Exception {
        DemoPerson known = people.get(0);
        Rounds rounds = Rounds.alternate(
                () -> medianOfRefusals(known.organisation(), known.username()),
                () -> medianOfRefusals(known.organisation(), "nobody-of-this-name"));
        Rounds strange = Rounds.alternate(
                () -> medianOfRefusals(known.organisation(), known.username()),
                () -> medianOfRefusals("no-such-organisation", known.username()));

        Results.duration("refusal of a known account, beside an unknown one", "ms", rounds, "0.95 to 1.05");
        Results.duration("refusal of a known account, beside one of an unknown organisation", "ms", strange, "");
        assertThat(refusal(known.organisation(), "nobody-of-this-name").body())
                .isEqualTo(refusal(known.organisation(), known.username()).body());
        assertThat(rounds.bareMedian() / rounds.ourMedian())
                .as(rounds.toString())
                .isBetween(0.95, 1.05);
    }

    /** In milliseconds. */
    private static double medianOfRefusals(String organisation, String username) {
        List<Double> times = new ArrayList<>();
        for (int request = 0; request < REFUSALS; request++) {
            // Each is the first guess: a guess that waits, or is turned away before the password is checked, tells
            // nothing.
            Database.execute("delete from identity.attempt");
            long start = System.nanoTime();
            ApiAnswer answer = refusal(organisation, username);
            times.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.slug()).as(answer.toString()).isEqualTo("sign-in-refused");
        }
        return Rounds.percentile(times, 50);
    }

    private static ApiAnswer refusal(String organisation, String username) {
        return ApiClient.anonymous()
                .post(
                        "tokens",
                        """
                        {"organisation":"%s","username":"%s","password":"not the one of anybody","totpCode":"000000","name":"benchmark","days":1}"""
                                .formatted(organisation, username));
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
