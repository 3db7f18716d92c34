package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.GrantQueries;
import et.aksum.access.RoleAssignment;
import et.aksum.access.RoleEditing;
import et.aksum.access.RoleEditing.SaveRole;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.consent.ConsentLedger;
import et.aksum.fixture.Wiring;
import et.aksum.messaging.Addressee;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where somebody proves who he is, kept only with his consent, or when a role of his requires it. */
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

    @Test
    void a_role_that_requires_it_has_the_place_kept_without_consent_and_the_entry_names_the_role() {
        requirePlace(true);

        assertThat(asked().keepsPlace()).isTrue();
        assertThat(asked().placeRequiredBy()).containsOnlyKeys("administrator");
        assertThat(placeOfSignIn()).isEqualByComparingTo("9.032");
        assertThat(newest("sign-in.completed").details()).contains("placeRequiredBy", "administrator");

        requirePlace(false);
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(placeOfSignIn()).isNull();
        assertThat(newest("sign-in.completed").details()).doesNotContain("placeRequiredBy");
    }

    @Test
    void whoever_signs_in_without_the_place_a_role_requires_gives_it_or_is_on_record_as_not_giving_it() {
        requirePlace(true);
        assertThat(asked().owesPlace()).isTrue();
        assertThatExceptionOfType(StepUp.PlaceMissing.class).isThrownBy(() -> asked(StepUp::givePlace));
        assertThat(house.recorded("sign-in.place-given")).isZero();

        asked(StepUp::refusePlace);
        assertThat(newest("sign-in.place-refused").geo()).isNull();
        assertThat(newest("sign-in.place-refused").details()).contains("administrator");

        from(() -> {
            assertThat(asked().owesPlace()).isFalse();
            asked(StepUp::givePlace);
            return true;
        });
        var geo = newest("sign-in.place-given").geo();
        assertThat(geo == null ? null : geo.longitude()).isEqualByComparingTo("38.747");
        from(() -> {
            asked(StepUp::refusePlace);
            return true;
        });
        assertThat(newest("sign-in.place-refused").geo())
                .as("a refusal carries no place")
                .isNull();
    }

    @Test
    void a_role_asks_through_the_role_that_contains_it_and_only_while_it_is_held() {
        UserId driver = house.invitedUser("driver", "inventory");
        Caller him = house.person(driver);
        assertThat(requiredOf(him)).isEmpty();

        save(new SaveRole("stores-on-wheels", "Stores on wheels", Set.of(), Set.of("dispatch"), null));
        house.asAdministrator(() -> {
            house.wiring.get(RoleAssignment.class).grant(driver, "stores-on-wheels");
            return true;
        });
        assertThat(requiredOf(him)).containsExactly(Map.entry("dispatch", "Dispatch"));

        house.asAdministrator(() -> {
            house.wiring.get(RoleAssignment.class).revoke(driver, "stores-on-wheels");
            return true;
        });
        house.clock.advance(Duration.ofSeconds(1));
        assertThat(requiredOf(him)).isEmpty();
    }

    @Test
    void an_organisation_starts_with_few_roles_that_require_it_and_a_change_that_does_not_say_keeps_it() {
        assertThat(requiring()).containsExactlyInAnyOrder("cashier", "dispatch", "maintenance-engineer");

        save(new SaveRole("cashier", "Cashier", Set.of(), Set.of(), null));
        assertThat(requiring()).contains("cashier");
        save(new SaveRole("cashier", "Cashier", Set.of(), Set.of(), null, false));
        assertThat(requiring()).doesNotContain("cashier");
    }

    private List<String> requiring() {
        return house.asAdministrator(() -> house.wiring.get(GrantQueries.class).roles().stream()
                .filter(GrantQueries.RoleRow::requiresPlace)
                .map(GrantQueries.RoleRow::code)
                .toList());
    }

    private void save(SaveRole role) {
        house.asAdministrator(() -> {
            house.wiring.get(RoleEditing.class).save(role);
            return true;
        });
    }

    private Map<String, String> requiredOf(Caller person) {
        return TenantContext.callAs(person, house.wiring.get(StepUp.class)::placeRequiredBy);
    }

    private void requirePlace(boolean required) {
        house.asAdministrator(() -> house.database
                .entityManager()
                .createNativeQuery("update identity.role set requires_place = ?1 where code = 'administrator'")
                .setParameter(1, required)
                .executeUpdate());
    }

    /** Asks as the administrator. */
    private Asked asked() {
        StepUp stepUp = house.wiring.get(StepUp.class);
        return TenantContext.callAs(
                house.administrator(),
                () -> new Asked(stepUp.keepsPlace(), stepUp.owesPlace(), stepUp.placeRequiredBy()));
    }

    private record Asked(boolean keepsPlace, boolean owesPlace, Map<String, String> placeRequiredBy) {}

    private void asked(Consumer<StepUp> act) {
        TenantContext.callAs(house.administrator(), () -> {
            act.accept(house.wiring.get(StepUp.class));
            return true;
        });
    }

    private @Nullable BigDecimal placeOfSignIn() {
        from(() -> house.code(house.password(House.PASSWORD), house.currentCode()));
        AuditRow newest = newest("sign-in.completed");
        return newest.geo() == null ? null : newest.geo().latitude();
    }

    private <T> T from(Supplier<T> act) {
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
            return act.get();
        } finally {
            CallOrigin.clear();
        }
    }

    private AuditRow newest(String action) {
        return house.asAdministrator(
                () -> house
                        .wiring
                        .get(AuditQueries.class)
                        .ofSubject("user", selam.id().toString())
                        .stream()
                        .filter(row -> row.action().equals(action))
                        .reduce((one, other) -> one.seq() > other.seq() ? one : other)
                        .orElseThrow());
    }
}
