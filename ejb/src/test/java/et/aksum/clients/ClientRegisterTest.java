package et.aksum.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.audit.AuditRow;
import et.aksum.clients.ClientContacts.AddContact;
import et.aksum.clients.ClientContacts.KeepConsent;
import et.aksum.clients.ClientContacts.ReviseContact;
import et.aksum.clients.ClientMerge.MergeClients;
import et.aksum.clients.ClientParticulars.AddAddress;
import et.aksum.clients.ClientParticulars.AddLicence;
import et.aksum.clients.ClientQueries.ClientFilter;
import et.aksum.clients.ClientRefusal.ClientAlreadyExists;
import et.aksum.clients.ClientRefusal.ClientCircle;
import et.aksum.clients.ClientRefusal.ClientNotFound;
import et.aksum.clients.ClientRefusal.ClientOutOfUse;
import et.aksum.clients.ClientRefusal.EarnerApproved;
import et.aksum.clients.ClientRegister.ReviseClient;
import et.aksum.clients.ClientStanding.Standing;
import et.aksum.consent.ConsentLedger;
import et.aksum.consent.ConsentQueries;
import et.aksum.identity.UserId;
import et.aksum.messaging.Addressee;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientRegisterTest {
    private static final String TIN = "0012345678";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final ClientsHouse house = new ClientsHouse();
    private final ClientRegister register = house.wiring.get(ClientRegister.class);
    private final ClientContacts contacts = house.wiring.get(ClientContacts.class);
    private final ClientParticulars particulars = house.wiring.get(ClientParticulars.class);
    private final ClientMerge merge = house.wiring.get(ClientMerge.class);
    private final ClientStanding standing = house.wiring.get(ClientStanding.class);

    @Test
    void a_taxpayer_number_belongs_to_one_institution_in_use_and_keeps_its_noughts() {
        ClientId one = house.client(TIN, "one@one.example");
        ClientId other = house.client("0000000009", "other@other.example");

        assertThatExceptionOfType(ClientAlreadyExists.class).isThrownBy(() -> revise(other, TIN, null));
        house.run(house.dawit, () -> register.retire(one, house.version(one)));
        revise(other, TIN, "5901234123457");

        assertThat(house.details(other).client().tin()).isEqualTo(TIN);
        assertThat(house.details(other).client().gln()).isEqualTo("5901234123457");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> revise(other, TIN, "5901234123458"))
                .matches(refused -> refused.field().equals("gln"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> revise(other, "12345678", null))
                .matches(refused -> refused.field().equals("tin"));
    }

    @Test
    void what_a_contact_says_is_kept_by_whoever_looks_after_the_client_and_counts_for_his_account_too() {
        ClientId client = house.client(TIN, "one@one.example");
        UUID contact = house.details(client).contacts().get(0).id();
        assertThat(offers(client, contact).given()).isFalse();
        assertThat(consents(client, contact).now())
                .extracting(consent -> consent.purpose())
                .contains("marketing-email", "marketing-sms")
                .doesNotContain("location-of-act", "location-of-sign-in");

        keep(client, contact, "marketing-email", true, "By telephone.");
        assertThat(offers(client, contact).given()).isTrue();
        assertThat(consents(client, contact).history()).singleElement().satisfies(row -> {
            assertThat(row.language()).isEqualTo("am");
            assertThat(row.revision()).isEqualTo(1);
            assertThat(row.channel()).isEqualTo("PORTAL");
            assertThat(row.actor()).isEqualTo("dawit");
        });
        assertThat(house.as(house.dawit, () -> house.clients.timeline(client)))
                .extracting(AuditRow::action)
                .contains("client.contact-consent");

        UUID account = UUID.randomUUID();
        change(
                """
                insert into identity.app_user (org_id, id, username, display_name, email, state)
                values ('%s', '%s', 'almaz', 'Almaz', 'one@one.example', 'ACTIVE')"""
                        .formatted(house.id.value(), account));
        change("update clients.contact set user_id = '%s' where id = '%s'".formatted(account, contact));
        ConsentLedger ledger = house.wiring.get(ConsentLedger.class);
        Addressee almaz = new Addressee(Addressee.Kind.USER, account);
        assertThat(house.as(house.dawit, () -> ledger.holds(almaz, "marketing-email", OffsetDateTime.now(house.clock))))
                .as("the account is the same person")
                .isTrue();
        house.clock.advance(Duration.ofSeconds(1));
        house.run(house.dawit, () -> ledger.withdraw(almaz, "marketing-email", Locale.ENGLISH));
        assertThat(offers(client, contact).given()).isFalse();
        assertThat(consents(client, contact).history()).hasSize(2);
    }

    @Test
    void only_what_a_person_can_say_is_kept_on_his_word_and_only_of_contacts_of_the_client() {
        ClientId client = house.client(TIN, "one@one.example");
        ClientId other = house.client("0000000009", "other@other.example");
        UUID contact = house.details(client).contacts().get(0).id();

        assertThatExceptionOfType(ConsentLedger.NotAsked.class)
                .isThrownBy(() -> keep(client, contact, ConsentLedger.LOCATION_OF_SIGN_IN, true, "By telephone."));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> keep(client, contact, "marketing-email", true, " "));
        assertThatExceptionOfType(ClientRefusal.PartNotFound.class)
                .isThrownBy(() -> keep(other, contact, "marketing-email", true, "By telephone."));
        assertThatExceptionOfType(ClientRefusal.PartNotFound.class).isThrownBy(() -> consents(other, contact));
        assertThat(consents(client, contact).history()).isEmpty();
    }

    private void change(String statement) {
        house.as(house.dawit, () -> house.database
                .entityManager()
                .createNativeQuery(statement)
                .executeUpdate());
    }

    private void keep(ClientId client, UUID contact, String purpose, boolean given, String how) {
        house.run(house.dawit, () -> contacts.keepConsent(new KeepConsent(client, contact, purpose, given, "am", how)));
    }

    private ConsentQueries.PersonConsents consents(ClientId client, UUID contact) {
        return house.as(house.dawit, () -> contacts.consents(client, contact, Locale.ENGLISH));
    }

    private ConsentQueries.OwnConsent offers(ClientId client, UUID contact) {
        return consents(client, contact).now().stream()
                .filter(consent -> consent.purpose().equals("marketing-email"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_database_knows_the_check_digit_of_a_gln_too() {
        ClientId client = house.client(TIN, "one@one.example");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.database.asSuperuser(
                        "update clients.institution set gln = '5901234123450' where id = '%s'"
                                .formatted(client.value())))
                .withMessageContaining("institution_gln_ck");
    }

    @Test
    void institutions_do_not_belong_to_themselves_by_any_detour() {
        ClientId hospital = house.client(TIN, "one@one.example");
        ClientId pharmacy = house.client("0000000009", "other@other.example");
        ClientId store = house.client("0000000010", "store@other.example");
        belong(pharmacy, hospital);
        belong(store, pharmacy);

        assertThatExceptionOfType(ClientCircle.class).isThrownBy(() -> belong(hospital, store));
        assertThatExceptionOfType(ClientCircle.class).isThrownBy(() -> belong(hospital, hospital));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        house.database.asSuperuser("update clients.institution set parent_id = '%s' where id = '%s'"
                                .formatted(store.value(), hospital.value())))
                .withMessageContaining("would belong to itself");
        assertThat(house.details(hospital).children())
                .extracting(ClientDetails.Related::id)
                .containsExactly(pharmacy.value());
    }

    @Test
    void a_merged_institution_stays_found_under_both_ids() {
        ClientId first = house.client(TIN, "one@one.example");
        ClientId second = house.client("0000000009", "two@two.example");
        ClientId third = house.client("0000000010", "three@three.example");
        merge(first, second);
        merge(second, third);

        assertThat(house.details(first).client().id()).isEqualTo(third.value());
        assertThat(house.details(third).mergedFrom()).containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(house.details(first).contacts())
                .extracting(ClientDetails.ContactRow::email)
                .containsExactlyInAnyOrder("one@one.example", "two@two.example", "three@three.example");
        assertThatExceptionOfType(ClientOutOfUse.class).isThrownBy(() -> merge(third, first));
        assertThatExceptionOfType(ClientOutOfUse.class).isThrownBy(() -> revise(first, TIN, null));
        assertThat(house.as(house.dawit, () -> standing.mayOrder(first, false, TODAY)))
                .isEqualTo(Standing.MAY_ORDER);
        assertThat(house.as(house.dawit, () -> house.clients.timeline(first)))
                .extracting(AuditRow::action)
                .contains("client.approved", "client.merged", "client.merged-with");
        assertThat(house.as(house.dawit, () -> house.clients.count(new ClientFilter(null, null, null))))
                .isEqualTo(1);
    }

    @Test
    void who_speaks_for_both_of_two_merged_institutions_remains_once_with_his_account() {
        ClientId first = house.client(TIN, "same@one.example");
        ClientId second = house.client("0000000009", "two@two.example");
        UUID account = house.details(first).contacts().get(0).userId();
        house.as(house.sara, () -> contacts.add(contact(second, "Same@one.example")));

        merge(first, second);

        assertThat(house.details(second).contacts())
                .filteredOn(contact -> contact.email().equalsIgnoreCase("same@one.example"))
                .singleElement()
                .matches(contact -> account.equals(contact.userId()));
    }

    @Test
    void a_subsidiary_follows_when_its_parent_is_merged() {
        ClientId hospital = house.client(TIN, "one@one.example");
        ClientId same = house.client("0000000009", "two@two.example");
        ClientId pharmacy = house.client("0000000010", "three@three.example");
        belong(pharmacy, hospital);

        merge(hospital, same);

        assertThat(house.details(pharmacy).parent().id()).isEqualTo(same.value());
    }

    @Test
    void a_contact_who_leaves_can_no_longer_sign_in_and_stays_in_the_documents() {
        ClientId client = house.client(TIN, "one@one.example");
        ClientDetails.ContactRow contact = house.details(client).contacts().get(0);
        house.run(house.sara, () -> contacts.remove(client, contact.id()));

        assertThat(house.details(client).contacts()).isEmpty();
        assertThat(house.as(house.dawit, () -> house.wiring
                        .get(jakarta.persistence.EntityManager.class)
                        .createNativeQuery(
                                "select u.state || ' ' || c.name from clients.contact c join identity.app_user u on u.id = c.user_id where c.id = ?1")
                        .setParameter(1, contact.id())
                        .getSingleResult()))
                .isEqualTo("DEACTIVATED Almaz");
        house.as(house.sara, () -> contacts.add(contact(client, "one@one.example")));
        assertThat(house.details(client).contacts()).hasSize(1);
    }

    @Test
    void contacts_have_roles_and_one_address_each() {
        ClientId client = house.client(TIN, "one@one.example");
        house.as(house.sara, () -> contacts.add(contact(client, "finance@one.example")));
        assertThatExceptionOfType(ClientAlreadyExists.class)
                .isThrownBy(() -> house.as(house.sara, () -> contacts.add(contact(client, "Finance@one.example"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.as(
                        house.sara,
                        () -> contacts.add(new AddContact(client, "Abebe", "abebe@one.example", null, "en", Set.of()))))
                .matches(refused -> refused.field().equals("roles"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.as(
                        house.sara,
                        () -> contacts.add(new AddContact(
                                client, "Abebe", "abebe@one.example", "call me", "en", Set.of(ContactRole.ORDERS)))))
                .matches(refused -> refused.field().equals("phone"));
    }

    @Test
    void an_invited_contact_gets_a_letter_in_his_language() {
        ClientId client = house.client(TIN, "one@one.example");
        var added = house.as(
                house.sara,
                () -> contacts.add(
                        new AddContact(client, "ከበደ", "kebede@one.example", null, "am", Set.of(ContactRole.FINANCE))));
        house.run(house.sara, () -> contacts.invite(client, added.value()));

        assertThat(house.letters.last("kebede@one.example"))
                .matches(letter -> letter.language().getLanguage().equals("am")
                        && letter.template().equals("client-invited"));
        ClientDetails.ContactRow row = house.details(client).contacts().stream()
                .filter(each -> each.id().equals(added.value()))
                .findFirst()
                .orElseThrow();
        house.run(
                house.sara,
                () -> contacts.revise(new ReviseContact(
                        client,
                        row.id(),
                        row.version(),
                        "Kebede",
                        row.email(),
                        null,
                        "en",
                        Set.of(ContactRole.FINANCE, ContactRole.RECEIVING))));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> house.run(
                        house.sara,
                        () -> contacts.revise(new ReviseContact(
                                client, row.id(), row.version(), "K", row.email(), null, "en", row.roles()))));
    }

    @Test
    void controlled_items_ask_for_licences_that_hold() {
        ClientId client = house.client(TIN, "one@one.example");
        LocalDate lastDay = LocalDate.of(2030, 1, 31);

        assertThat(may(client, true, lastDay)).isEqualTo(Standing.MAY_ORDER);
        assertThat(may(client, true, lastDay.plusDays(1))).isEqualTo(Standing.LICENCE_LAPSED);
        assertThat(may(client, false, lastDay.plusDays(1))).isEqualTo(Standing.MAY_ORDER);
        house.as(
                house.sara,
                () -> particulars.add(new AddLicence(
                        client, LicenceKind.PHARMACY, "PH-2", null, lastDay.plusDays(1), lastDay.plusYears(1))));
        assertThat(may(client, true, lastDay.plusDays(1))).isEqualTo(Standing.MAY_ORDER);
        house.as(
                house.sara,
                () -> particulars.add(
                        new AddLicence(client, LicenceKind.TRADE, "T-1", null, null, LocalDate.of(2026, 7, 7))));
        assertThat(may(client, true, TODAY)).isEqualTo(Standing.LICENCE_LAPSED);
        house.details(client)
                .licences()
                .forEach(licence -> house.run(house.sara, () -> particulars.removeLicence(client, licence.id())));
        assertThat(may(client, true, TODAY)).isEqualTo(Standing.LICENCE_MISSING);
    }

    @Test
    void who_is_not_approved_suspended_or_retired_orders_nothing() {
        ClientId client = house.client(TIN, "one@one.example");
        assertThat(may(new ClientId(UUID.randomUUID()), false, TODAY)).isEqualTo(Standing.NOT_APPROVED);
        house.run(house.dawit, () -> register.suspend(client, house.version(client), "Owes us a year"));
        assertThat(may(client, false, TODAY)).isEqualTo(Standing.SUSPENDED);
        house.run(house.dawit, () -> register.resume(client, house.version(client)));
        assertThat(may(client, false, TODAY)).isEqualTo(Standing.MAY_ORDER);
        house.run(house.dawit, () -> register.retire(client, house.version(client)));
        assertThat(may(client, false, TODAY)).isEqualTo(Standing.RETIRED);
    }

    @Test
    void an_address_lies_where_its_places_say() {
        ClientId client = house.client(TIN, "one@one.example");
        house.as(
                house.sara,
                () -> particulars.add(new AddAddress(
                        client,
                        AddressKind.DELIVERY,
                        "dire-dawa",
                        "dire-dawa/dire-dawa",
                        "dire-dawa/dire-dawa/gurgura",
                        "04",
                        "Behind the station",
                        new BigDecimal("9.59306"),
                        new BigDecimal("41.86611"))));

        assertThat(house.details(client).addresses()).hasSize(2);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> address(client, "harari", "dire-dawa/dire-dawa", null))
                .matches(refused -> refused.field().equals("zone"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> address(client, "harari", null, new BigDecimal("90.1")))
                .matches(refused -> refused.field().equals("latitude"));
    }

    @Test
    void whoever_approved_a_client_does_not_earn_on_it() {
        ClientId client = house.client(TIN, "one@one.example");
        assertThatExceptionOfType(EarnerApproved.class)
                .isThrownBy(() -> house.run(
                        house.hirut,
                        () -> register.assign(client, house.version(client), new UserId(house.dawit.requireUser()))));
        house.run(
                house.hirut,
                () -> register.assign(client, house.version(client), new UserId(house.sara.requireUser())));
        assertThat(house.details(client).client().salesOwner()).isEqualTo(house.sara.userId());
    }

    @Test
    void another_organisation_sees_nothing_of_a_client() {
        ClientId client = house.client(TIN, "one@one.example");
        ClientsHouse other = new ClientsHouse();

        assertThatExceptionOfType(ClientNotFound.class).isThrownBy(() -> other.details(client));
        assertThat(other.client(TIN, "one@one.example")).isNotEqualTo(client);
    }

    @Test
    void a_client_sees_his_own_institution() {
        ClientId client = house.client(TIN, "one@one.example");
        UUID account = house.details(client).contacts().get(0).userId();
        var caller = new et.aksum.tenancy.Caller(
                house.id,
                account,
                "Almaz",
                house.dawit.level(),
                house.dawit.secondFactorAt(),
                house.dawit.channel(),
                null,
                null,
                null);

        assertThat(house.as(caller, house.clients::mine).client().id()).isEqualTo(client.value());
        assertThatExceptionOfType(ClientNotFound.class).isThrownBy(() -> house.as(house.sara, house.clients::mine));
    }

    private Standing may(ClientId client, boolean controlled, LocalDate on) {
        return house.as(house.dawit, () -> standing.mayOrder(client, controlled, on));
    }

    private void revise(ClientId client, String tin, String gln) {
        house.run(
                house.sara,
                () -> register.revise(new ReviseClient(
                        client, house.version(client), tin, "Renamed", gln, ClientKind.HOSPITAL, Ownership.PUBLIC)));
    }

    private void belong(ClientId client, ClientId parent) {
        house.run(house.sara, () -> register.belongTo(client, house.version(client), parent));
    }

    private void merge(ClientId ending, ClientId remaining) {
        long endingVersion = house.as(house.dawit, () -> ((Number) house.wiring
                        .get(jakarta.persistence.EntityManager.class)
                        .createNativeQuery("select version from clients.institution where id = ?1")
                        .setParameter(1, ending.value())
                        .getSingleResult())
                .longValue());
        long remainingVersion = house.as(house.dawit, () -> ((Number) house.wiring
                        .get(jakarta.persistence.EntityManager.class)
                        .createNativeQuery("select version from clients.institution where id = ?1")
                        .setParameter(1, remaining.value())
                        .getSingleResult())
                .longValue());
        house.run(
                house.dawit,
                () -> merge.merge(
                        new MergeClients(ending, endingVersion, remaining, remainingVersion, "The same house")));
    }

    private void address(ClientId client, String region, String zone, BigDecimal latitude) {
        house.as(
                house.sara,
                () -> particulars.add(
                        new AddAddress(client, AddressKind.SEAT, region, zone, null, null, null, latitude, latitude)));
    }

    private static AddContact contact(ClientId client, String email) {
        return new AddContact(client, "Almaz", email, null, "en", Set.of(ContactRole.FINANCE));
    }
}
