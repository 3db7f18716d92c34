package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.consent.ConsentLedger;
import et.aksum.fixture.Wiring;
import et.aksum.messaging.Addressee;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where somebody proves who he is, kept only with his consent. */
class SignInPlaceTest {
    private final House house = House.setUp();
    private final ConsentLedger ledger = new Wiring(house.database, house.clock).get(ConsentLedger.class);
    private final Addressee selam =
            new Addressee(Addressee.Kind.USER, house.administrator().requireUser());

    @Test
    void a_place_that_is_sent_without_consent_is_not_kept() {
        assertThat(placeOfSignIn()).isNull();
        assertThat(TenantContext.callAs(house.administrator(), house.wiring.get(StepUp.class)::keepsPlace))
                .isFalse();
    }

    @Test
    void with_consent_it_stands_in_the_trail_until_the_consent_is_withdrawn() {
        house.asAdministrator(() -> {
            ledger.give(selam, ConsentLedger.LOCATION_OF_SIGN_IN, Locale.ENGLISH);
            return true;
        });
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(TenantContext.callAs(house.administrator(), house.wiring.get(StepUp.class)::keepsPlace))
                .isTrue();
        assertThat(placeOfSignIn()).isEqualByComparingTo("9.032");
        assertThat(house.asAdministrator(() -> ledger.holds(selam, ConsentLedger.LOCATION_OF_ACT, house.now())))
                .isFalse();

        house.asAdministrator(() -> {
            ledger.withdraw(selam, ConsentLedger.LOCATION_OF_SIGN_IN, Locale.ENGLISH);
            return true;
        });
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(placeOfSignIn()).isNull();
    }

    private @Nullable BigDecimal placeOfSignIn() {
        CallOrigin.bind(new CallOrigin(
                "Firefox 130 on Linux",
                null,
                new GeoStamp(
                        new BigDecimal("9.032"),
                        new BigDecimal("38.747"),
                        new BigDecimal("40"),
                        GeoSource.NETWORK,
                        null,
                        house.now(),
                        false)));
        try {
            house.code(house.password(House.PASSWORD), house.currentCode());
        } finally {
            CallOrigin.clear();
        }
        AuditRow newest = house.asAdministrator(
                () -> house
                        .wiring
                        .get(AuditQueries.class)
                        .ofSubject("user", selam.id().toString())
                        .stream()
                        .filter(row -> row.action().equals("sign-in.completed"))
                        .reduce((one, other) -> one.seq() > other.seq() ? one : other)
                        .orElseThrow());
        return newest.geo() == null ? null : newest.geo().latitude();
    }
}
