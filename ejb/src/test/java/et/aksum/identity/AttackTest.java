package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing is slowed down, and never keeps the owner out. ASVS V6.1.1, V6.3.1, V2.4.1. */
class AttackTest {
    private final House house = House.setUp();
    private final SessionKeeping keeping = house.wiring.get(SessionKeeping.class);

    @AfterEach
    void forget() {
        CallOrigin.clear();
    }

    @Test
    void the_owner_signs_in_from_a_known_browser_while_500_guesses_come_from_50_addresses() {
        String known = keeping.deviceToken(house.administrator(), null);
        List<String> answers = new ArrayList<>();
        for (int guess = 0; guess < 500; guess++) {
            answers.add(answerTo(new PasswordAttempt(
                    house.organisation, "selam", "guess " + guess, "198.51." + guess % 50 + ".7", Channel.PORTAL)));
        }
        assertThat(answers).filteredOn("too-many-attempts"::equals).hasSizeGreaterThan(450);
        assertThatExceptionOfType(TooManyAttempts.class)
                .as("a stranger who knows the password waits")
                .isThrownBy(() -> house.password(House.PASSWORD));

        CallOrigin.bind(new CallOrigin("Firefox 130 on Linux", known, null));

        assertThat(house.password(House.PASSWORD).level()).isEqualTo(AuthenticationLevel.PASSWORD);
    }

    @Test
    void a_known_browser_of_somebody_else_or_a_forged_one_is_a_stranger() {
        UserId abebe = house.invitedUser("abebe", "procurement");
        String others = keeping.deviceToken(house.person(abebe), null);
        String mine = keeping.deviceToken(house.administrator(), null);
        String forged = mine.substring(0, mine.length() - 1) + (mine.endsWith("A") ? "B" : "A");
        for (int guess = 0; guess < 6; guess++) {
            answerTo(new PasswordAttempt(house.organisation, "selam", "wrong", "192.0.2.7", Channel.PORTAL));
        }

        for (String token : List.of(others, forged, "", "a:b:c", "::", "a:99999999999999:c")) {
            CallOrigin.bind(new CallOrigin(null, token, null));
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> house.password(House.PASSWORD));
        }
    }

    @Test
    void guessing_from_a_known_browser_is_slowed_down_too() {
        CallOrigin.bind(new CallOrigin(null, keeping.deviceToken(house.administrator(), null), null));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(answerTo(new PasswordAttempt(
                            house.organisation, "selam", "wrong", "198.51." + guess + ".7", Channel.PORTAL)))
                    .isEqualTo("sign-in-refused");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> house.password(House.PASSWORD));
    }

    @Test
    void a_browser_is_known_for_several_people_and_not_for_ever() {
        UserId abebe = house.invitedUser("abebe", "procurement");
        String both = keeping.deviceToken(house.person(abebe), keeping.deviceToken(house.administrator(), null));
        for (int guess = 0; guess < 6; guess++) {
            answerTo(new PasswordAttempt(house.organisation, "selam", "wrong", "192.0.2.7", Channel.PORTAL));
        }
        CallOrigin.bind(new CallOrigin(null, both, null));
        assertThat(house.password(House.PASSWORD).level()).isEqualTo(AuthenticationLevel.PASSWORD);

        String five = both;
        for (String person : List.of("b", "c", "d")) {
            five = keeping.deviceToken(house.person(house.invitedUser("user-" + person, "procurement")), five);
        }
        assertThat(five.split("\\.")).hasSize(4);
    }

    @Test
    void an_unknown_account_waits_as_long_as_a_known_one() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (int guess = 0; guess < 9; guess++) {
            known.add(answerTo(new PasswordAttempt(house.organisation, "selam", "wrong", "192.0.2.7", Channel.API)));
            unknown.add(
                    answerTo(new PasswordAttempt(house.organisation, "nobody", "wrong", "198.51.100.7", Channel.API)));
            elsewhere.add(answerTo(new PasswordAttempt(
                    "no-house-" + house.organisation, "selam", "wrong", "203.0.113.7", Channel.API)));
        }

        assertThat(unknown).isEqualTo(known);
        assertThat(elsewhere).isEqualTo(known);
    }

    private String answerTo(PasswordAttempt attempt) {
        try {
            Caller caller = house.wiring.get(SignIn.class).withPassword(attempt).caller();
            return caller.name();
        } catch (SignIn.Refused refused) {
            return refused.slug();
        } catch (TooManyAttempts wait) {
            return wait.slug();
        }
    }
}
