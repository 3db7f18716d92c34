package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.Letters;
import et.aksum.identity.LostFactor.Decision;
import et.aksum.identity.domain.Codes;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LostFactorTest {
    private static final String PORTAL = "https://erp.example.org";
    private static final String REASON = "Came to my desk with his passport.";

    private final House house = House.setUp();
    private final Letters letters = house.letters;
    private final LostFactor lost = house.wiring.get(LostFactor.class);
    private final UserId owner = house.invitedUser("dawit", "auditor");
    private final Caller elsewhere = house.elsewhere(house.person(owner));
    private final String secret =
            house.wiring.get(FirstRunSetup.class).newTotpSecret("dawit").base32();

    @Test
    @Tag("V6.4.4")
    void a_lost_factor_is_replaced_after_another_person_confirmed_it_and_a_day_has_passed() {
        ask();
        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(this::complete);
        decide(true, REASON);
        house.clock.advance(LostFactor.DELAY.minusMinutes(1));
        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(this::complete);
        house.clock.advance(Duration.ofMinutes(1));

        Caller full = complete();

        assertThat(full.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(house.endOf(elsewhere)).isEqualTo("FACTOR_CHANGED");
        assertThat(letters.templates())
                .contains("lost-factor-requested", "lost-factor-confirmed", "credentials-factors-replaced");
        assertThatExceptionOfType(LostFactor.NotRipe.class).as("it works once").isThrownBy(this::complete);
    }

    @Test
    void what_opened_before_opens_no_more() {
        String recovery = house.as(
                        house.person(owner),
                        () -> house.wiring.get(Factors.class).newRecoveryCodes())
                .codes()
                .get(0);
        ask();
        decide(true, REASON);
        house.clock.advance(LostFactor.DELAY);
        complete();

        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> TenantContext.callAs(
                        half(), () -> house.wiring.get(SignIn.class).withRecoveryCode(recovery)));
    }

    @Test
    @Tag("V6.4.4")
    void nobody_confirms_his_own_request_nor_without_a_reason_or_a_fresh_factor() {
        UserId administrator = new UserId(house.administrator().requireUser());
        asHalf(administrator);
        UUID own = house.asAdministrator(() -> lost.open().get(0).id());
        assertThatExceptionOfType(LostFactor.OwnRequest.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    lost.decide(new Decision(own, true, REASON));
                    return own;
                }));

        ask();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> decide(true, "ok"));
        Caller stale = house.administrator();
        house.clock.advance(Duration.ofMinutes(6));
        assertThatExceptionOfType(StepUp.Required.class).isThrownBy(() -> decide(stale, true, REASON));
    }

    @Test
    void the_database_refuses_a_request_that_its_owner_decided() {
        ask();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.database.asSuperuser(
                        "update identity.lost_factor set state = 'CONFIRMED', decided_by = user_id, decided_at = now(), decision_reason = 'because I can', ready_at = now() + interval '1 day', closes_at = now() + interval '2 days' where user_id = '%s'"
                                .formatted(owner.value())))
                .withStackTraceContaining("lost_factor_other_ck");
    }

    @Test
    void the_owner_stops_it_by_the_link_in_his_letter_even_after_the_confirmation() {
        ask();
        String link = letters.last("lost-factor-requested").values().get("link");
        decide(true, REASON);
        lost.cancelByLink(link.substring(link.indexOf('#') + 1));
        house.clock.advance(LostFactor.DELAY);

        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(this::complete);
        assertThatExceptionOfType(LostFactor.NotFound.class)
                .isThrownBy(() -> lost.cancelByLink(link.substring(link.indexOf('#') + 1)));
    }

    @Test
    void the_owner_who_found_his_authenticator_stops_it_himself() {
        ask();
        house.as(house.person(owner), () -> {
            lost.cancel();
            return owner;
        });

        assertThat(house.asAdministrator(lost::open)).isEmpty();
        assertThatExceptionOfType(LostFactor.NotFound.class).isThrownBy(() -> decideOn(UUID.randomUUID()));
    }

    @Test
    void a_refused_request_opens_nothing_and_another_may_follow() {
        ask();
        decide(false, "He did not know his own birthday.");
        house.clock.advance(LostFactor.DELAY);
        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(this::complete);

        ask();
        assertThat(house.asAdministrator(lost::open)).hasSize(1);
    }

    @Test
    void whoever_asks_twice_has_one_request_and_an_overdue_one_makes_room() {
        ask();
        ask();
        assertThat(house.asAdministrator(lost::open)).hasSize(1);
        decide(true, REASON);
        house.clock.advance(LostFactor.DELAY.plus(LostFactor.OPEN));

        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(this::complete);
        ask();
        assertThat(house.asAdministrator(lost::open)).hasSize(1);
    }

    private void ask() {
        asHalf(owner);
    }

    private void asHalf(UserId person) {
        house.as(half(person), () -> {
            lost.request("My telephone fell into the Abay.", PORTAL);
            return person;
        });
    }

    private void decide(boolean confirmed, String reason) {
        decide(house.administrator(), confirmed, reason);
    }

    private void decide(Caller by, boolean confirmed, String reason) {
        house.as(by, () -> {
            UUID waiting = lost.open().stream()
                    .filter(row -> row.userId().equals(owner.value()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            lost.decide(new Decision(waiting, confirmed, reason));
            return waiting;
        });
    }

    private void decideOn(UUID request) {
        house.asAdministrator(() -> {
            lost.decide(new Decision(request, true, REASON));
            return request;
        });
    }

    private Caller complete() {
        return house.as(half(), () -> lost.complete(secret, Codes.of(secret, house.clock.instant())));
    }

    private Caller half() {
        return half(owner);
    }

    private Caller half(UserId person) {
        return new Caller(
                house.id,
                person.value(),
                "Dawit",
                AuthenticationLevel.PASSWORD,
                null,
                Channel.PORTAL,
                "192.0.2.7",
                null,
                null);
    }
}
