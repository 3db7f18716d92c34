package et.aksum.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.approval.ApprovalDeadlines;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalQueries.ApprovalFilter;
import et.aksum.approval.ApprovalQueries.Whose;
import et.aksum.approval.ApprovalRefusal.SelfApprovalRejected;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRow;
import et.aksum.clients.RegistrationDesk.SubmitRegistration;
import et.aksum.clients.RegistrationRefusal.LinkRefused;
import et.aksum.clients.RegistrationRefusal.OwnRegistration;
import et.aksum.clients.RegistrationRefusal.RegistrationNotPending;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.Register;
import et.aksum.identity.TooManyAttempts;
import et.aksum.identity.UserId;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.workforce.EmployeeDeparture;
import et.aksum.workforce.EmployeeId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RegistrationsTest {
    private static final String TIN = "0012345678";
    private static final String EMAIL = "almaz@abay.example";

    private final ClientsHouse house = new ClientsHouse();

    @Test
    void a_client_registers_confirms_the_address_is_approved_and_invited() {
        house.register(house.code, TIN, EMAIL);
        String confirmKey = house.letters.key(EMAIL);
        assertThat(house.letters.last(EMAIL).template()).isEqualTo("registration-confirm");
        assertThat(house.registrations.status(house.link(confirmKey)).confirmable())
                .isTrue();

        String statusKey = house.registrations.confirm(house.link(confirmKey));
        assertThat(house.letters.key(EMAIL)).isEqualTo(statusKey);
        assertThat(house.registrations.status(house.link(statusKey)))
                .matches(status -> status.state() == RegistrationState.PENDING && status.dueAt() != null);

        RegistrationId registration =
                new RegistrationId(house.rows(EMAIL).get(0).id());
        house.approve(house.dawit, registration);

        assertThat(house.registrations.status(house.link(statusKey)).state()).isEqualTo(RegistrationState.APPROVED);
        ClientDetails client =
                house.details(new ClientId(house.details(registration).facts().client()));
        assertThat(client.client().tin()).isEqualTo(TIN);
        assertThat(client.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.email()).isEqualTo(EMAIL);
            assertThat(contact.phone()).isEqualTo("+251911223344");
            assertThat(contact.userId()).isNotNull();
        });
        assertThat(client.licences()).singleElement().matches(licence -> licence.kind() == LicenceKind.PHARMACY);
        assertThat(client.addresses()).singleElement().matches(address -> "addis-ababa/bole-sub-city"
                .equals(address.zone()));
        assertThat(house.letters.last(EMAIL).template()).isEqualTo("client-invited");
        assertThat(house.letters.last(EMAIL).values()).containsEntry("username", "almaz");
    }

    @Test
    void a_link_confirms_once_and_not_for_ever() {
        house.register(house.code, TIN, EMAIL);
        String key = house.letters.key(EMAIL);
        house.registrations.confirm(house.link(key));
        assertThatExceptionOfType(LinkRefused.class).isThrownBy(() -> house.registrations.confirm(house.link(key)));

        house.register(house.code, "0012345679", EMAIL);
        String late = house.letters.key(EMAIL);
        house.clock.advance(Duration.ofDays(3));
        assertThatExceptionOfType(LinkRefused.class).isThrownBy(() -> house.registrations.confirm(house.link(late)));
        assertThatExceptionOfType(LinkRefused.class).isThrownBy(() -> house.registrations.status(house.link(late)));
    }

    @Test
    void a_known_taxpayer_number_joins_as_a_contact_and_nobody_is_told() {
        ClientId known = house.client(TIN, EMAIL);
        house.register(house.code, TIN, "kebede@abay.example");
        house.register(house.code, "0099999999", "other@new.example");

        assertThat(house.letters.last("kebede@abay.example").template())
                .isEqualTo(house.letters.last("other@new.example").template());
        assertThat(house.letters.last("kebede@abay.example").values().keySet())
                .isEqualTo(house.letters.last("other@new.example").values().keySet());
        house.registrations.confirm(house.link(house.letters.key("kebede@abay.example")));
        RegistrationId joining =
                new RegistrationId(house.rows("kebede@abay.example").get(0).id());
        assertThat(house.details(joining).known().id()).isEqualTo(known.value());
        assertThat(house.details(known).contacts()).hasSize(1);

        house.approve(house.dawit, joining);

        assertThat(house.details(known).contacts()).hasSize(2);
        assertThat(house.details(joining).facts().client()).isEqualTo(known.value());
    }

    @Test
    void registering_asks_nothing_of_what_is_known() {
        house.client(TIN, EMAIL);
        long before = house.rows("").size();

        house.register(house.code, TIN, EMAIL);
        house.register(house.code, "0055555555", "new@new.example");

        // The same row, letter and audit entry for somebody who is known already and for a stranger.
        assertThat(house.rows("").size() - before).isEqualTo(2);
        assertThat(house.letters.last(EMAIL).template()).isEqualTo("registration-confirm");
    }

    @Test
    void an_organisation_that_does_not_exist_is_answered_alike() {
        assertThatCode(() -> house.register("no-such-house", TIN, EMAIL)).doesNotThrowAnyException();
        assertThat(house.letters.letters()).isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.register("no-such-house", "12345", EMAIL))
                .matches(refused -> refused.field().equals("tin"));
        assertThatExceptionOfType(LinkRefused.class)
                .isThrownBy(() -> house.registrations.status(
                        new Registrations.LinkUse("no-such-house", "x", "192.0.2.9", Channel.PORTAL)));
    }

    @Test
    void who_is_a_contact_already_is_told_so_once_the_address_is_confirmed() {
        house.client(TIN, EMAIL);
        house.register(house.code, TIN, EMAIL);
        String status = house.registrations.confirm(house.link(house.letters.key(EMAIL)));

        assertThat(house.registrations.status(house.link(status)))
                .matches(seen -> seen.state() == RegistrationState.REJECTED
                        && seen.reason().contains("sign in"));
    }

    @Test
    void a_second_registration_of_the_same_person_does_not_wait_beside_the_first() {
        house.pending(TIN, EMAIL);
        house.register(house.code, TIN, "Almaz@Abay.example");
        String status = house.registrations.confirm(house.link(house.letters.key("Almaz@Abay.example")));

        assertThat(house.registrations.status(house.link(status)).state()).isEqualTo(RegistrationState.REJECTED);
        assertThat(house.rows("almaz"))
                .extracting(RegistrationQueries.RegistrationRow::state)
                .containsExactly(RegistrationState.PENDING, RegistrationState.REJECTED);
    }

    @Test
    void whoever_registered_or_would_earn_does_not_decide() {
        RegistrationId own = house.as(
                house.sara,
                () -> house.desk.submit(new SubmitRegistration(
                        ClientsHouse.pharmacy(TIN, "Abay"),
                        ClientsHouse.person(EMAIL),
                        new UserId(house.hirut.requireUser()))));

        assertThatExceptionOfType(OwnRegistration.class).isThrownBy(() -> house.approve(house.sara, own));
        assertThatExceptionOfType(OwnRegistration.class).isThrownBy(() -> house.approve(house.hirut, own));
        house.approve(house.dawit, own);

        // Who earns on a known client does not let further people speak for it either.
        RegistrationId joining = house.pending(TIN, "kebede@abay.example");
        assertThatExceptionOfType(SelfApprovalRejected.class).isThrownBy(() -> house.approve(house.hirut, joining));
    }

    @Test
    void clients_and_registrations_of_whoever_left_go_on_but_never_to_who_approved_them() {
        ClientId client = house.client(TIN, EMAIL);
        house.run(house.sara, () -> house.wiring
                .get(ClientRegister.class)
                .assign(client, house.version(client), new UserId(house.hirut.requireUser())));
        RegistrationId waiting = house.as(
                house.sara,
                () -> house.desk.submit(new SubmitRegistration(
                        ClientsHouse.pharmacy("0012345679", "Bole"),
                        ClientsHouse.person("kebede@bole.example"),
                        new UserId(house.hirut.requireUser()))));
        EmployeeId above = house.employee(house.sara, null);
        EmployeeId successor = house.employee(house.dawit, above);
        EmployeeId leaver = house.employee(house.hirut, above);
        EmployeeDeparture departure = house.wiring.get(EmployeeDeparture.class);
        assertThat(house.as(house.sara, () -> departure.openWork(leaver).work()))
                .containsEntry("clients.client", 1L)
                .containsEntry("clients.registration", 1L);

        house.run(
                house.sara,
                () -> departure.leave(new EmployeeDeparture.LeaveEmployment(
                        leaver, 1, LocalDate.of(2025, 1, 1), "Moves", successor)));

        // Dawit approved the client, so he may not earn on it; the next above does.
        assertThat(house.details(client).client().salesOwner()).isEqualTo(house.sara.userId());
        assertThat(house.details(waiting).row().salesOwner()).isEqualTo(house.dawit.userId());
        assertThatExceptionOfType(OwnRegistration.class).isThrownBy(() -> house.approve(house.dawit, waiting));
        assertThatExceptionOfType(OwnRegistration.class).isThrownBy(() -> house.approve(house.sara, waiting));
    }

    @Test
    void what_is_sent_back_is_corrected_by_the_link_of_the_letter_and_waits_anew() {
        RegistrationId registration = house.pending(TIN, EMAIL);
        String before = house.letters.key(EMAIL);
        RegistrationCorrections corrections = house.wiring.get(RegistrationCorrections.class);
        assertThat(corrections.toCorrect(house.link(before))).isEmpty();

        house.as(house.dawit, () -> house.wiring
                .get(ApprovalDecision.class)
                .decide(new DecideRequest(
                        asked(registration),
                        house.details(registration).row().version(),
                        Choice.RETURN,
                        "The number is of another house.",
                        null)));

        assertThat(house.letters.last(EMAIL).template()).isEqualTo("registration-returned");
        assertThat(house.letters.last(EMAIL).values()).containsEntry("comment", "The number is of another house.");
        String key = house.letters.key(EMAIL);
        assertThatExceptionOfType(LinkRefused.class).isThrownBy(() -> corrections.toCorrect(house.link(before)));
        RegistrationCorrections.Returned returned =
                corrections.toCorrect(house.link(key)).orElseThrow();
        assertThat(returned.institution().tin()).isEqualTo(TIN);

        corrections.correct(new RegistrationCorrections.Correct(
                house.link(key),
                ClientsHouse.pharmacy("0012345680", "Abay"),
                ClientsHouse.person("thief@else.example")));

        assertThat(house.rows(EMAIL)).singleElement().matches(row -> row.tin().equals("0012345680"));
        assertThat(house.registrations.status(house.link(key)).state()).isEqualTo(RegistrationState.PENDING);
        assertThatExceptionOfType(LinkRefused.class)
                .isThrownBy(() -> corrections.correct(new RegistrationCorrections.Correct(
                        house.link(key), ClientsHouse.pharmacy(TIN, "Abay"), ClientsHouse.person(EMAIL))));
        house.approve(house.dawit, registration);
        assertThat(house.registrations.status(house.link(key)).state()).isEqualTo(RegistrationState.APPROVED);
    }

    @Test
    void whoever_is_asked_gets_a_letter_before_the_time_to_decide_is_over() {
        RegistrationId registration = house.pending(TIN, EMAIL);
        ApprovalDeadlines deadlines = house.wiring.get(ApprovalDeadlines.class);
        OffsetDateTime due = house.details(registration).row().dueAt();
        ApprovalRequestId request = asked(registration);

        house.clock.advance(
                Duration.between(OffsetDateTime.now(house.clock), due).minusMinutes(1));
        house.as(Caller.system(house.id, "approvals"), () -> {
            deadlines.attend(request);
            return true;
        });

        assertThat(house.as(house.dawit, () -> house.database
                        .entityManager()
                        .createNativeQuery(
                                "select count(*) from messaging.letter where template = 'approval-reminder' and recipient = 'dawit@house.example'")
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @Test
    void the_database_too_refuses_a_decision_by_who_would_earn() {
        RegistrationId own = house.as(
                house.sara,
                () -> house.desk.submit(
                        new SubmitRegistration(ClientsHouse.pharmacy(TIN, "Abay"), ClientsHouse.person(EMAIL), null)));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.database.asSuperuser(
                        "update clients.registration set state = 'REJECTED', reason = 'x', decided_at = now(), decided_by = '%s' where id = '%s'"
                                .formatted(house.sara.requireUser(), own.value())))
                .withMessageContaining("registration_four_eyes_ck");
    }

    @Test
    void a_rejection_tells_the_applicant_why() {
        RegistrationId registration = house.pending(TIN, EMAIL);
        long version = house.details(registration).row().version();
        house.run(house.dawit, () -> house.desk.reject(registration, version, " The licence has lapsed. "));

        assertThat(house.letters.last(EMAIL).template()).isEqualTo("registration-rejected");
        assertThat(house.letters.last(EMAIL).values()).containsEntry("reason", "The licence has lapsed.");
        assertThatExceptionOfType(RegistrationNotPending.class)
                .isThrownBy(() -> house.approve(house.dawit, registration));
        RegistrationId other = house.pending("0000000003", "other@abay.example");
        long seen = house.details(other).row().version();
        house.run(house.dawit, () -> house.desk.assign(other, seen, new UserId(house.sara.requireUser())));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> house.run(house.dawit, () -> house.desk.approve(other, seen)));
    }

    @Test
    void what_nobody_confirms_or_decides_in_time_lapses() {
        house.register(house.code, "0000000001", "never@confirmed.example");
        house.pending(TIN, EMAIL);
        RegistrationDeadlines deadlines = house.wiring.get(RegistrationDeadlines.class);

        house.clock.advance(Duration.ofDays(3));
        assertThat(house.as(house.dawit, deadlines::keep).expired()).isEqualTo(1);
        assertThat(house.letters.last("never@confirmed.example").template()).isEqualTo("registration-confirm");
        house.clock.advance(Duration.ofDays(27));
        assertThat(house.as(house.dawit, deadlines::keep).expired()).isEqualTo(1);
        assertThat(house.letters.last(EMAIL).template()).isEqualTo("registration-expired");
        assertThat(house.as(house.dawit, deadlines::keep).expired()).isZero();
    }

    @Test
    void two_who_approve_one_taxpayer_number_at_once_make_one_institution() throws Exception {
        List<RegistrationId> waiting = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            waiting.add(house.pending(TIN, "person%d@abay.example".formatted(person)));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService deciders = Executors.newFixedThreadPool(waiting.size());
        try {
            List<Future<Boolean>> decisions = new ArrayList<>();
            for (RegistrationId registration : waiting) {
                long version = house.details(registration).row().version();
                Callable<Boolean> decide = () -> {
                    start.await();
                    house.run(house.dawit, () -> house.desk.approve(registration, version));
                    return true;
                };
                decisions.add(deciders.submit(decide));
            }
            start.countDown();
            for (Future<Boolean> decision : decisions) {
                assertThat(decision.get()).isTrue();
            }
        } finally {
            deciders.shutdownNow();
        }

        assertThat(waiting.stream().map(each -> house.details(each).facts().client()))
                .hasSize(4)
                .containsOnly(house.details(waiting.get(0)).facts().client());
        assertThat(house.details(new ClientId(
                                house.details(waiting.get(0)).facts().client()))
                        .contacts())
                .hasSize(4);
    }

    @Test
    void a_decision_in_the_inbox_of_approvals_lets_the_client_in() {
        RegistrationId registration = house.pending(TIN, EMAIL);
        ApprovalRow asked = asking(house.dawit);
        house.run(house.dawit, () -> house.wiring
                .get(ApprovalDecision.class)
                .decide(new DecideRequest(
                        new ApprovalRequestId(asked.id()), asked.subjectVersion(), Choice.APPROVE, null, null)));

        assertThat(house.details(registration).row().state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(house.letters.last(EMAIL).template()).isEqualTo("client-invited");
    }

    @Test
    void who_is_named_as_earner_later_is_asked_no_more() {
        RegistrationId registration = house.pending(TIN, EMAIL);
        ApprovalRow before = asking(house.hirut);
        long version = house.details(registration).row().version();
        house.run(house.dawit, () -> house.desk.assign(registration, version, new UserId(house.hirut.requireUser())));

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> house.run(house.hirut, () -> house.wiring
                        .get(ApprovalDecision.class)
                        .decide(new DecideRequest(
                                new ApprovalRequestId(before.id()),
                                before.subjectVersion(),
                                Choice.APPROVE,
                                null,
                                null))));
        assertThatExceptionOfType(OwnRegistration.class).isThrownBy(() -> house.approve(house.hirut, registration));
        house.approve(house.dawit, registration);
    }

    private ApprovalRequestId asked(RegistrationId registration) {
        return house.as(
                house.dawit,
                () -> new ApprovalRequestId(house.wiring
                        .get(ApprovalQueries.class)
                        .latestFor("clients.registration", registration.value())
                        .orElseThrow()
                        .request()
                        .id()));
    }

    private ApprovalRow asking(Caller person) {
        return house.as(person, () -> house.wiring
                .get(ApprovalQueries.class)
                .mine(Whose.ASKING_ME, ApprovalFilter.all(), null, 10)
                .get(0));
    }

    @Test
    void a_mail_box_gets_few_letters_whatever_the_organisation() {
        for (int letter = 0; letter < 3; letter++) {
            house.register("no-such-house", "000000000" + letter, EMAIL);
        }
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> house.register(house.code, TIN, EMAIL))
                .matches(refused -> refused.retryAfterSeconds() > 0);
    }

    @Test
    void a_place_that_does_not_exist_is_refused() {
        InstitutionFacts nowhere = new InstitutionFacts(
                TIN,
                "Abay",
                null,
                ClientKind.PHARMACY,
                Ownership.PRIVATE,
                "atlantis",
                null,
                null,
                null,
                null,
                null,
                null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.registrations.register(
                        new Register(house.code, nowhere, ClientsHouse.person(EMAIL), null, Channel.API)))
                .matches(refused -> refused.field().equals("region"));
    }

    @Test
    void a_queue_shows_what_waits_longest_first_and_knows_alike_names() {
        house.client(TIN, EMAIL);
        RegistrationId alike = house.pending("0000000002", "abai@abay.example");

        assertThat(house.details(alike).alike()).singleElement().matches(found -> found.name()
                .equals("Abay Pharmacy"));
        house.clock.advance(Duration.ofDays(14));
        assertThat(house.as(
                        house.dawit,
                        () -> house.queue.count(
                                new RegistrationQueries.RegistrationFilter(null, java.util.Set.of(), true))))
                .isEqualTo(1);
        UUID last = house.rows("").get(0).id();
        assertThat(house.as(
                        house.dawit,
                        () -> house.queue.after(
                                new RegistrationQueries.RegistrationFilter(null, java.util.Set.of(), false), last, 10)))
                .extracting(RegistrationQueries.RegistrationRow::id)
                .containsExactly(alike.value());
    }
}
