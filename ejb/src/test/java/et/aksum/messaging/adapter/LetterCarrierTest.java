package et.aksum.messaging.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import et.aksum.fixture.LogOf;
import et.aksum.messaging.Addressee;
import et.aksum.messaging.LetterBacklog;
import et.aksum.messaging.LetterDelivery;
import et.aksum.messaging.LetterDelivery.Envelope;
import et.aksum.messaging.Outbox.ConsentMissing;
import et.aksum.messaging.UndeliveredLetters;
import et.aksum.messaging.UndeliveredLetters.LetterFilter;
import et.aksum.messaging.UndeliveredLetters.LetterState;
import et.aksum.messaging.domain.LetterQueued;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterCarrierTest {
    private final Letters letters = new Letters();
    private final String to = Letters.newMailBox();
    private final Addressee selam = new Addressee(Addressee.Kind.USER, UUID.randomUUID());
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        // What other tests left waiting is none of this one's.
        letters.database.asSuperuser(
                "update messaging.letter set state = 'WITHDRAWN', content = null, done_at = now() where state = 'QUEUED'");
        letters.agreeing.add(selam);
        mailServer.start();
        useServerOnPort(mailServer.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    @Tag("V1.2.1")
    void a_letter_arrives_as_plain_text_in_its_language_and_its_text_is_kept_no_longer() throws Exception {
        letters.in(Letters.ADDIS, () -> {
            letters.outbox.offer(Letters.news(to, Locale.forLanguageTag("am"), "ዜና"), selam);
            return true;
        });
        assertThat(letters.rows(to)).containsExactly("QUEUED 0 +text");
        assertThat(letters.wiring.fired()).contains(new LetterQueued(Letters.ADDIS));

        letters.carrier.carryAll();

        MimeMessage arrived = arrived().get(0);
        assertThat(arrived.getSubject()).isEqualTo("Addis Medical፦ ዜና");
        assertThat(String.valueOf(arrived.getContent())).contains("Gloves ጓንት", "S3CRET", "ውድ Selam");
        assertThat(arrived.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("Content-Language")).containsExactly("am");
        assertThat(arrived.getSentDate()).isCloseTo(java.util.Date.from(letters.clock.instant()), 60_000);
        assertThat(arrived.getFrom()[0]).hasToString("erp@addis.example");
        assertThat(letters.rows(to)).containsExactly("SENT 1");
        letters.carrier.carryAll();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_waiting_letter_is_sealed() {
        letters.queueNews(to, selam, "News");
        String kept = letters.in(Letters.ADDIS, () -> (String) letters.database
                .entityManager()
                .createNativeQuery("select encode(content, 'escape') from messaging.letter where recipient = ?1")
                .setParameter(1, to)
                .getSingleResult());
        assertThat(kept).isNotBlank().doesNotContain("S3CRET", "Gloves");
    }

    @Test
    void a_letter_leaves_only_with_the_work_that_queued_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.in(Letters.ADDIS, () -> {
                    letters.outbox.offer(Letters.news(to, Locale.ENGLISH, "News"), selam);
                    throw new IllegalArgumentException("the work fails afterwards");
                }));
        letters.carrier.carryAll();
        assertThat(arrived()).isEmpty();
    }

    @Test
    @Tag("V16.5.2")
    void what_the_mail_server_did_not_take_is_tried_again_later_and_waits_longer_each_time() throws IOException {
        letters.queueNews(to, selam, "News");
        useServerOnPort(closedPort());

        letters.carrier.carryAll();
        assertThat(letters.rows(to)).hasSize(1).first().asString().matches("QUEUED 1 .*Connect.* \\+text");
        letters.clock.advance(Duration.ofSeconds(29));
        letters.carrier.carryAll();
        assertThat(letters.rows(to)).first().asString().startsWith("QUEUED 1");
        letters.clock.advance(Duration.ofSeconds(2));
        letters.carrier.carryAll();
        assertThat(letters.rows(to)).first().asString().startsWith("QUEUED 2");
        assertThat(letters.wiring.get(LetterBacklog.class).age()).isGreaterThanOrEqualTo(Duration.ofSeconds(31));

        useServerOnPort(mailServer.getSmtp().getPort());
        letters.clock.advance(Duration.ofSeconds(61));
        letters.carrier.carryAll();
        assertThat(letters.rows(to)).containsExactly("SENT 3");
        assertThat(arrived()).hasSize(1);
        assertThat(letters.wiring.get(LetterBacklog.class).age()).isZero();
    }

    @Test
    void a_letter_nobody_takes_for_two_days_is_given_up_and_said_to_be() throws IOException {
        letters.queueNews(to, selam, "News");
        useServerOnPort(closedPort());
        Duration waited = Duration.ZERO;
        for (int attempt = 1; attempt <= 20; attempt++) {
            letters.carrier.carryAll();
            letters.clock.advance(Duration.ofHours(3));
            waited = waited.plus(Duration.ofHours(3));
        }

        assertThat(letters.rows(to)).first().asString().startsWith("DEAD 20");
        assertThat(waited).isGreaterThan(Duration.ofDays(2));
        Number told = letters.in(Letters.ADDIS, () -> (Number) letters.database
                .entityManager()
                .createNativeQuery(
                        "select count(*) from audit.entry e join messaging.letter l on l.id::text = e.subject_id where e.action = 'letter.undeliverable' and l.recipient = ?1")
                .setParameter(1, to)
                .getSingleResult());
        assertThat(told.intValue()).isEqualTo(1);
    }

    @Test
    void a_mail_box_that_is_refused_is_not_asked_again() throws Exception {
        try (RefusingServer refusing = new RefusingServer()) {
            useServerOnPort(refusing.port());
            letters.queueNews(to, selam, "News");
            letters.carrier.carryAll();
        }
        assertThat(letters.rows(to))
                .containsExactly("DEAD 1 SMTPSendFailedException 550 +text"
                        .replace("SMTPSendFailedException", "SendFailedException"));
        assertThat(letters.rows(to).get(0)).doesNotContain(to);
    }

    @Test
    @Tag("V16.3.4")
    void a_mail_server_that_breaks_its_promise_of_tls_is_logged_and_gets_no_letter() throws Exception {
        letters.queueNews(to, selam, "News");
        try (RefusingServer plain = new RefusingServer(true);
                LogOf log = new LogOf(LetterCarrier.class)) {
            useServerOnPort(plain.port());
            letters.carrier.carryAll();
            assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("event=letter-failed", "reason="));
            assertThat(log.lines().toString()).doesNotContain("S3CRET", to);
        }
        assertThat(letters.rows(to)).hasSize(1).first().asString().startsWith("QUEUED 1");
    }

    @Test
    void what_was_given_up_is_seen_with_its_reason_and_can_be_sent_again() throws Exception {
        letters.queueNews(to, selam, "News");
        try (RefusingServer refusing = new RefusingServer()) {
            useServerOnPort(refusing.port());
            letters.carrier.carryAll();
        }
        UndeliveredLetters undelivered = letters.wiring.get(UndeliveredLetters.class);
        var row = letters.in(Letters.ADDIS, undelivered::all).stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow();
        assertThat(row.state()).isEqualTo("DEAD");
        assertThat(row.lastError()).isEqualTo("SendFailedException 550");
        assertThat(row.toString()).doesNotContain("S3CRET");

        letters.in(Letters.ADDIS, () -> {
            undelivered.sendAgain(row.id());
            return true;
        });
        useServerOnPort(mailServer.getSmtp().getPort());
        letters.carrier.carryAll();
        assertThat(letters.rows(to)).containsExactly("SENT 1");
        assertThatExceptionOfType(UndeliveredLetters.LetterNotFound.class)
                .isThrownBy(() -> letters.in(Letters.ADDIS, () -> {
                    undelivered.sendAgain(row.id());
                    return true;
                }));
    }

    @Test
    void a_letter_queued_twice_under_one_key_is_sent_once() {
        for (int i = 0; i < 2; i++) {
            letters.in(Letters.ADDIS, () -> {
                letters.wiring
                        .get(et.aksum.messaging.domain.LetterStore.class)
                        .add(
                                new et.aksum.messaging.domain.LetterStore.NewLetter(
                                        UUID.randomUUID(),
                                        "reminder/" + to,
                                        to,
                                        "product-news",
                                        "en",
                                        new et.aksum.messaging.domain.LetterTexts.Text("s", "b"),
                                        null,
                                        null),
                                java.time.OffsetDateTime.now(letters.clock));
                return true;
            });
        }
        letters.carrier.carryAll();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void two_nodes_never_carry_the_same_letter() throws Exception {
        for (int i = 0; i < 12; i++) {
            letters.queueNews(to, selam, "News " + i);
        }
        Letters otherNode = new Letters();
        otherNode.agreeing.add(selam);
        useServerOnPort(otherNode.settings, mailServer.getSmtp().getPort());
        CountDownLatch bothReady = new CountDownLatch(2);
        var nodes = List.of(letters, otherNode).stream()
                .map(node -> CompletableFuture.runAsync(() -> {
                    bothReady.countDown();
                    try {
                        bothReady.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    node.carrier.carryAll();
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(letters.rows(to)).hasSize(12).containsOnly("SENT 1");
        assertThat(arrived()).hasSize(12);
    }

    @Test
    void the_letter_of_a_node_that_died_is_sent_by_another_under_the_same_message_id() throws Exception {
        letters.queueNews(to, selam, "News");
        Envelope claimed = claim().orElseThrow();
        letters.carrier.carryAll();
        assertThat(arrived()).as("the lease of the dead node holds").isEmpty();

        letters.clock.advance(Duration.ofMinutes(11));
        letters.carrier.carryAll();
        assertThat(arrived().get(0).getMessageID()).isEqualTo("<" + claimed.id() + "@addis.example>");
    }

    @Test
    void an_offer_needs_consent_when_it_is_queued_and_again_when_it_leaves() {
        letters.queueNews(to, selam, "News");
        letters.agreeing.remove(selam);

        assertThatExceptionOfType(ConsentMissing.class).isThrownBy(() -> letters.queueNews(to, selam, "More"));
        letters.carrier.carryAll();
        assertThat(arrived()).isEmpty();
        assertThat(letters.rows(to)).containsExactly("WITHDRAWN 1");
    }

    @Test
    void a_withdrawal_stops_what_is_queued_for_that_person_alone() {
        Addressee other = new Addressee(Addressee.Kind.CONTACT, UUID.randomUUID());
        String otherBox = Letters.newMailBox();
        letters.agreeing.add(other);
        letters.queueNews(to, selam, "News");
        letters.queueNews(otherBox, other, "News");

        assertThat(letters.in(Letters.ADDIS, () -> letters.outbox.withdrawOffers(selam, "marketing-email")))
                .isEqualTo(1);
        assertThat(letters.rows(to)).containsExactly("WITHDRAWN 0");
        assertThat(letters.rows(otherBox)).containsExactly("QUEUED 0 +text");

        UndeliveredLetters outbox = letters.wiring.get(UndeliveredLetters.class);
        assertThat(letters.in(Letters.ADDIS, () -> outbox.find(new LetterFilter(to, null))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(LetterState.WITHDRAWN);
                    assertThat(row.purpose()).isEqualTo("marketing-email");
                    assertThat(row.doneAt()).isNotNull();
                    assertThat(row.nextAttemptAt()).isNull();
                });
        assertThat(letters.in(Letters.ADDIS, () -> outbox.find(new LetterFilter(otherBox, LetterState.QUEUED))))
                .singleElement()
                .satisfies(row -> assertThat(row.nextAttemptAt()).isNotNull());
        assertThat(letters.in(Letters.ADDIS, () -> outbox.find(new LetterFilter(otherBox, LetterState.SENT))))
                .isEmpty();
        assertThat(letters.in(Letters.ADDIS, () -> outbox.counts(to)))
                .containsEntry(LetterState.WITHDRAWN, 1L)
                .containsEntry(LetterState.QUEUED, 0L);
        assertThat(letters.in(Letters.OTHER, () -> outbox.find(new LetterFilter(to, null))))
                .isEmpty();
        assertThat(letters.in(Letters.ADDIS, () -> outbox.find(new LetterFilter("%" + to.substring(1), null))))
                .as("what is typed is no pattern")
                .isEmpty();
    }

    @Test
    void an_offer_cannot_be_sent_as_if_it_were_needed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.in(Letters.ADDIS, () -> {
                    letters.outbox.send(Letters.news(to, Locale.ENGLISH, "News"));
                    return true;
                }))
                .withMessageContaining("offer");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> letters.queueNews(to + "\r\nBcc: x@y.example", selam, "News"));
    }

    @Test
    void no_organisation_sees_the_letters_of_another() {
        letters.queueNews(to, selam, "News");
        Number seen = letters.in(Letters.OTHER, () -> (Number) letters.database
                .entityManager()
                .createNativeQuery("select count(*) from messaging.letter where recipient = ?1")
                .setParameter(1, to)
                .getSingleResult());
        assertThat(seen.intValue()).isZero();
    }

    @Test
    void without_a_mail_server_letters_become_files_and_with_nothing_configured_they_wait(@TempDir Path directory)
            throws Exception {
        letters.settings.host = Optional.empty();
        letters.queueNews(to, selam, "News");
        letters.carrier.carryAll();
        assertThat(letters.rows(to)).containsExactly("QUEUED 0 +text");

        letters.settings.directory = Optional.of(directory.resolve("mail").toString());
        letters.carrier.carryAll();
        assertThat(letters.rows(to)).containsExactly("SENT 1");
        try (var files = Files.list(directory.resolve("mail"))) {
            Path file = files.findFirst().orElseThrow();
            assertThat(file.getFileName().toString()).matches("\\d{8}T\\d{6}\\.\\d{3}Z-[0-9a-f-]{36}\\.eml");
            try (InputStream in = Files.newInputStream(file)) {
                MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), in);
                assertThat(read.getAllRecipients()[0]).hasToString(to);
                assertThat(String.valueOf(read.getContent())).contains("S3CRET");
            }
        }
    }

    private Optional<Envelope> claim() {
        return TenantContext.callAs(
                Caller.system(Letters.ADDIS, "dying node"),
                () -> letters.wiring.get(LetterDelivery.class).claim());
    }

    private List<MimeMessage> arrived() {
        return Arrays.asList(mailServer.getReceivedMessages());
    }

    private void useServerOnPort(int port) {
        useServerOnPort(letters.settings, port);
    }

    private static void useServerOnPort(SmtpSettings settings, int port) {
        settings.host = Optional.of("127.0.0.1");
        settings.port = Optional.of(Integer.toString(port));
        settings.sender = Optional.of("erp@addis.example");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
