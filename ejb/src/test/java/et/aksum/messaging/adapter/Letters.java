package et.aksum.messaging.adapter;

import et.aksum.fixture.MovingClock;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.messaging.Addressee;
import et.aksum.messaging.Letter;
import et.aksum.messaging.LetterDelivery;
import et.aksum.messaging.Outbox;
import et.aksum.messaging.ReceivingConsent;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.RunAs;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Outbox and delivery on the test database, each step in a transaction of its own as the container does it, with a clock the test moves. */
final class Letters {
    static final OrganisationId ADDIS = new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
    static final OrganisationId OTHER = new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000002"));

    final TestDatabase database = TestDatabase.get();
    final Set<Addressee> agreeing = new HashSet<>();
    final MovingClock clock = new MovingClock();
    final Wiring wiring = new Wiring(database, clock)
            .with(ReceivingConsent.class, (addressee, purpose) -> agreeing.contains(addressee));
    final Outbox outbox = wiring.get(Outbox.class);
    final SmtpSettings settings = wiring.get(SmtpSettings.class);
    final LetterCarrier carrier;

    Letters() {
        LetterDelivery steps = wiring.get(LetterDelivery.class);
        wiring.with(LetterDelivery.class, new LetterDelivery() {
            @Override
            public Optional<Envelope> claim() {
                return database.inTransaction(steps::claim);
            }

            @Override
            public void delivered(Envelope letter) {
                database.inTransaction(() -> {
                    steps.delivered(letter);
                    return true;
                });
            }

            @Override
            public void failed(Envelope letter, String reason, boolean forGood) {
                database.inTransaction(() -> {
                    steps.failed(letter, reason, forGood);
                    return true;
                });
            }

            @Override
            public Optional<OffsetDateTime> oldestWaiting() {
                return database.inTransaction(steps::oldestWaiting);
            }
        });
        // No prompt here: each test says when the carrier comes.
        wiring.with(SessionContext.class, (SessionContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionContext.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
        // Other tests leave hundreds of organisations behind.
        wiring.with(RunAs.class, new RunAs() {
            @Override
            public List<OrganisationId> organisations() {
                return List.of(ADDIS, OTHER);
            }
        });
        carrier = wiring.get(LetterCarrier.class);
    }

    <T> T in(OrganisationId organisation, Callable<T> work) {
        Caller caller = new Caller(
                organisation, null, "test", AuthenticationLevel.SYSTEM, null, Channel.SYSTEM, null, null, null);
        return TenantContext.callAs(caller, () -> database.inTransaction(work));
    }

    /** An address nobody else writes to. */
    static String newMailBox() {
        return "selam." + UUID.randomUUID().toString().substring(0, 8) + "@house.example";
    }

    void queueNews(String to, Addressee addressee, String title) {
        in(ADDIS, () -> {
            outbox.offer(news(to, Locale.ENGLISH, title), addressee);
            return true;
        });
    }

    static Letter news(String to, Locale language, String title) {
        return new Letter(
                to,
                "product-news",
                language,
                Map.of(
                        "organisation",
                        "Addis Medical",
                        "title",
                        title,
                        "name",
                        "Selam",
                        "text",
                        "Gloves ጓንት",
                        "link",
                        "https://erp.example/consents?token=S3CRET"));
    }

    /** State, attempts and last error of the letters to one mail box, oldest first; and whether the text is still there. */
    List<String> rows(String to) {
        return in(ADDIS, () -> ((List<?>) database.entityManager()
                        .createNativeQuery(
                                "select state || ' ' || attempts || coalesce(' ' || last_error, '') || case when content is null then '' else ' +text' end from messaging.letter where recipient = ?1 order by queued_at, id")
                        .setParameter(1, to)
                        .getResultList())
                .stream().map(String::valueOf).toList());
    }
}
