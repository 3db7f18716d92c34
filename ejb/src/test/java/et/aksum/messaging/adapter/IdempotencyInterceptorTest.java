package et.aksum.messaging.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.UserId;
import et.aksum.messaging.IdempotencyKeyReused;
import et.aksum.messaging.IdempotencyRequest;
import et.aksum.messaging.RequestInProgress;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class IdempotencyInterceptorTest {
    /** Stands for a use case. */
    public static class Drafting {
        public UserId draft() {
            return new UserId(UUID.randomUUID());
        }

        public IssuedInvitation invite() {
            return new IssuedInvitation(
                    new UserId(UUID.randomUUID()), "S3CRET", OffsetDateTime.parse("2026-11-29T10:00:00.5+03:00"));
        }
    }

    private static final UUID ADDIS = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID YONAS = UUID.fromString("0198c0de-0000-7000-8000-000100000005");
    private static final UUID MERON = UUID.fromString("0198c0de-0000-7000-8000-000100000006");

    private final TestDatabase database = TestDatabase.get();
    private final IdempotencyInterceptor interceptor =
            new Wiring(database, Clock.systemUTC()).get(IdempotencyInterceptor.class);
    private final String key = UUID.randomUUID().toString();
    private int effects;

    @Test
    void the_same_request_has_one_effect_and_the_same_answer() {
        Object first = request(YONAS, key, 1, this::draft);
        Object second = request(YONAS, key, 1, () -> {
            Object answer = draft();
            assertThat(IdempotencyRequest.wasReplayed()).isTrue();
            return answer;
        });

        assertThat(second).isEqualTo(first);
        assertThat(effects).isEqualTo(1);
    }

    @Test
    void a_secret_is_answered_again_and_kept_only_sealed() {
        Object first = request(YONAS, key, 1, () -> call("invite"));
        Object second = request(YONAS, key, 1, () -> call("invite"));

        assertThat(second).isEqualTo(first);
        assertThat(effects).isEqualTo(1);
        String kept = TenantContext.callAs(
                caller(YONAS),
                () -> database.inTransaction(() -> (String) database.entityManager()
                        .createNativeQuery(
                                "select encode(answer, 'escape') from messaging.idempotency_key where key = ?1")
                        .setParameter(1, key)
                        .getSingleResult()));
        assertThat(kept).isNotBlank().doesNotContain("S3CRET");
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        request(YONAS, key, 1, this::draft);

        assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> request(YONAS, key, 2, this::draft));
        assertThat(effects).isEqualTo(1);
    }

    @Test
    void a_request_that_failed_may_be_repeated() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> request(YONAS, key, 1, () -> {
                    draft();
                    throw new InvalidInput("x", "failed after the work");
                }));

        request(YONAS, key, 1, this::draft);
        assertThat(effects).isEqualTo(2);
    }

    @Test
    void while_the_first_is_at_work_the_second_is_told_so() {
        request(YONAS, key, 1, () -> {
            draft();
            assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> request(YONAS, key, 1, this::draft));
            return key;
        });

        assertThat(effects).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_one_person() {
        Object first = request(YONAS, key, 1, this::draft);

        assertThat(request(MERON, key, 1, this::draft)).isNotEqualTo(first);
    }

    @Test
    void without_a_key_the_work_is_simply_done() {
        TenantContext.callAs(caller(YONAS), () -> database.inTransaction(this::draft));
        TenantContext.callAs(caller(YONAS), () -> database.inTransaction(this::draft));

        assertThat(effects).isEqualTo(2);
    }

    private Object request(UUID user, String key, int fingerprint, Callable<Object> work) {
        return TenantContext.callAs(
                caller(user),
                () -> IdempotencyRequest.callWith(
                        key, new byte[] {(byte) fingerprint}, () -> database.inTransaction(work)));
    }

    private Object draft() throws Exception {
        return call("draft");
    }

    private Object call(String useCase) throws Exception {
        Method called = Drafting.class.getMethod(useCase);
        return interceptor.once((InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getMethod")) {
                        return called;
                    }
                    effects++;
                    return called.invoke(new Drafting());
                }));
    }

    private static Caller caller(UUID user) {
        return new Caller(
                new OrganisationId(ADDIS),
                user,
                "somebody",
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                null,
                null,
                null);
    }
}
