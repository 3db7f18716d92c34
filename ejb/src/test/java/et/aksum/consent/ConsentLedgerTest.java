package et.aksum.consent;

import static et.aksum.consent.Privacy.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditTrail;
import et.aksum.consent.ConsentLedger.NotAsked;
import et.aksum.consent.ConsentQueries.LedgerRow;
import et.aksum.consent.ConsentQueries.OwnConsent;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.messaging.Outbox.ConsentMissing;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {
    private static final Locale AMHARIC = Locale.forLanguageTag("am");
    private static final String OFFERS = "marketing-email";

    private final Privacy house = new Privacy();
    private final ConsentLedger ledger = house.wiring.get(ConsentLedger.class);
    private final ConsentQueries queries = house.wiring.get(ConsentQueries.class);
    private final UUID selam = house.person("Selam Bekele", "ACTIVE");

    @Test
    void nothing_that_rests_on_consent_holds_before_somebody_says_yes() {
        List<OwnConsent> asked = house.as(selam, () -> queries.mine(Locale.ENGLISH));

        assertThat(asked).hasSizeGreaterThanOrEqualTo(6);
        assertThat(asked)
                .filteredOn(OwnConsent::canChange)
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(OwnConsent::given);
        assertThat(asked)
                .filteredOn(one -> one.purpose().equals("service-notices"))
                .allMatch(OwnConsent::given);
        assertThatExceptionOfType(ConsentMissing.class)
                .isThrownBy(() -> house.as(selam, () -> {
                    ledger.require(user(selam), OFFERS);
                    return true;
                }));
    }

    @Test
    void the_last_answer_holds_and_earlier_times_keep_what_held_then() throws InterruptedException {
        give(OFFERS);
        OffsetDateTime meanwhile = OffsetDateTime.parse(
                house.one("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        assertThat(holds(OFFERS, meanwhile)).isTrue();
        withdraw(OFFERS);

        assertThat(holds(OFFERS, OffsetDateTime.now(Clock.systemUTC()))).isFalse();
        assertThat(holds(OFFERS, meanwhile)).isTrue();
        assertThat(holds("marketing-sms", meanwhile)).isFalse();
        LedgerRow newest = house.as(selam, queries::myHistory).get(0);
        assertThat(newest.given()).isFalse();
        assertThat(newest.language()).isEqualTo("am");
        assertThat(newest.revision()).isEqualTo(1);
        assertThat(newest.channel()).isEqualTo("PORTAL");
        assertThat(newest.actor()).isEqualTo("Selam Bekele");
    }

    @Test
    void what_is_asked_with_each_act_or_rests_on_a_contract_is_not_answered_in_general() {
        for (String purpose : List.of("location-of-act", "service-notices")) {
            assertThatExceptionOfType(NotAsked.class).isThrownBy(() -> give(purpose));
        }
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> give("world-domination"));
    }

    @Test
    void the_ledger_can_only_be_added_to() {
        give(OFFERS);
        for (String attempt : List.of(
                "update consent.answer set answer = 'WITHDRAWN'",
                "delete from consent.answer",
                "truncate consent.answer")) {
            assertThatThrownBy(() -> house.as(selam, () -> house.database
                            .entityManager()
                            .createNativeQuery(attempt)
                            .executeUpdate()))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> house.database.asSuperuser(attempt)).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void a_withdrawal_stops_the_offers_that_are_queued() {
        give(OFFERS);
        Outbox outbox = house.wiring.get(Outbox.class);
        String box = "x-" + UUID.randomUUID() + "@house.example";
        house.as(selam, () -> {
            outbox.offer(
                    new Letter(
                            box,
                            "product-news",
                            Locale.ENGLISH,
                            Map.of("organisation", "A", "title", "t", "name", "n", "text", "x", "link", "l")),
                    user(selam));
            return true;
        });
        withdraw(OFFERS);

        assertThat(house.one("select state from messaging.letter where recipient = '%s'".formatted(box)))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void each_act_with_a_position_keeps_the_consent_that_was_given_with_it_and_no_more() {
        String order = approve(selam);

        LedgerRow kept = house.as(selam, queries::myHistory).get(0);
        assertThat(kept.purpose()).isEqualTo("location-of-act");
        assertThat(kept.actType()).isEqualTo("order.approved");
        assertThat(kept.actId()).isEqualTo(order);
        assertThat(holds("location-of-act", OffsetDateTime.now(Clock.systemUTC())))
                .isFalse();
    }

    @Test
    void a_person_sees_who_read_where_he_was_and_reading_ones_own_is_no_reading() {
        String order = approve(selam);
        UUID meron = house.person("Meron Auditor", "ACTIVE");
        AuditFilter ofOrder = new AuditFilter(null, "purchase-order", order, null, null, null);
        for (int look = 0; look < 3; look++) {
            house.as(meron, () -> house.wiring.get(AuditQueries.class).page(ofOrder, 0, 10));
        }
        house.as(selam, () -> house.wiring.get(AuditQueries.class).page(ofOrder, 0, 10));

        assertThat(house.as(selam, queries::readsOfMine)).singleElement().satisfies(read -> {
            assertThat(read.reader()).isEqualTo("Meron Auditor");
            assertThat(read.subjectId()).isEqualTo(order);
            assertThat(read.channel()).isEqualTo("PORTAL");
        });
        assertThat(house.as(meron, queries::readsOfMine)).isEmpty();
    }

    @Test
    void counts_tell_how_many_said_yes_and_nobody_elses_organisation_counts() {
        long before = given(Privacy.ADDIS);
        long elsewhere = given(Privacy.OTHER);
        give(OFFERS);
        give(OFFERS);

        assertThat(given(Privacy.ADDIS)).isEqualTo(before + 1);
        assertThat(given(Privacy.OTHER)).isEqualTo(elsewhere);
    }

    @Test
    void every_purpose_can_be_asked_in_both_languages() {
        ConsentTexts texts = house.wiring.get(ConsentTexts.class);
        var english = house.as(selam, () -> texts.all(Locale.ENGLISH));
        var amharic = house.as(selam, () -> texts.all(AMHARIC));
        assertThat(english).hasSameSizeAs(amharic).allMatch(one -> one.language()
                .equals("en"));
        assertThat(amharic).allMatch(one -> one.body().codePoints().anyMatch(c -> c >= 0x1200 && c <= 0x137F));
    }

    private long given(et.aksum.tenancy.OrganisationId organisation) {
        return house.as(Caller.system(organisation, "test"), queries::counts).stream()
                .filter(count -> count.purpose().equals(OFFERS))
                .findFirst()
                .orElseThrow()
                .given();
    }

    private String approve(UUID person) {
        String order = UUID.randomUUID().toString();
        GeoStamp place = new GeoStamp(
                new BigDecimal("9.03"),
                new BigDecimal("38.74"),
                null,
                GeoSource.MANUAL,
                null,
                OffsetDateTime.now(Clock.systemUTC()),
                false);
        house.as(person, () -> {
            house.wiring
                    .get(AuditTrail.class)
                    .record(new AuditEvent("order.approved", "purchase-order", order, Map.of(), place));
            return true;
        });
        return order;
    }

    private void give(String purpose) {
        house.as(selam, () -> {
            ledger.give(user(selam), purpose, AMHARIC);
            return true;
        });
    }

    private void withdraw(String purpose) {
        house.as(selam, () -> {
            ledger.withdraw(user(selam), purpose, AMHARIC);
            return true;
        });
    }

    private boolean holds(String purpose, OffsetDateTime at) {
        return house.as(selam, () -> ledger.holds(user(selam), purpose, at));
    }
}
