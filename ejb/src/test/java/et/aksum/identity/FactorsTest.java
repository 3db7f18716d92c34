package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.Factors.RequiredOf;
import et.aksum.identity.domain.Codes;
import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.RecoveryCodes;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FactorsTest {
    private final House house = House.setUp();
    private final Caller elsewhere = house.elsewhere(house.administrator());
    private final Factors factors = house.wiring.get(Factors.class);
    private final SignIn signIn = house.wiring.get(SignIn.class);

    @Test
    @Tag("V6.5.1")
    @Tag("V6.5.4")
    void ten_recovery_codes_of_eighty_bits_each_open_once() {
        List<String> codes = make();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        Caller phone = house.elsewhere(house.administrator());
        Caller full = recover(codes.get(0).toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(full.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(remaining()).isEqualTo(9);
        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> recover(codes.get(0)));
        assertThat(house.endOf(phone)).isEqualTo("it lives");
    }

    @Test
    void a_sign_in_spends_one_recovery_code_and_a_step_up_none() {
        List<String> codes = make();
        Caller full = recover(codes.get(0));

        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> TenantContext.callAs(full, () -> signIn.withRecoveryCode(codes.get(1))));
        assertThatExceptionOfType(StepUp.Refused.class)
                .isThrownBy(() -> TenantContext.callAs(
                        full, () -> house.wiring.get(StepUp.class).confirm(codes.get(1))));
        assertThat(remaining()).isEqualTo(9);
    }

    @Test
    @Tag("V6.5.2")
    void a_new_set_voids_the_old_one_and_the_database_knows_only_hashes() {
        List<String> old = make();
        List<String> codes = make();

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> recover(old.get(3)));
        assertThat(remaining()).isEqualTo(10);
        assertThat(recover(codes.get(3)).level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(house.endOf(elsewhere)).isEqualTo("FACTOR_CHANGED");
    }

    @Test
    @Tag("V6.5.1")
    void one_recovery_code_used_twice_at_once_opens_once() throws Exception {
        String code = make().get(5);
        UserId user = new UserId(house.administrator().requireUser());

        assertThat(twiceAtOnce(() -> house.wiring.get(RecoveryCodes.class).spend(user, code, house.now())))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void one_authenticator_code_used_twice_at_once_is_accepted_once() throws Exception {
        UserId user = new UserId(house.administrator().requireUser());
        long step = house.clock.instant().getEpochSecond() / 30;

        assertThat(twiceAtOnce(() -> house.wiring
                        .get(et.aksum.identity.domain.UserRepository.class)
                        .advanceTotpStep(user, step)))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void another_authenticator_takes_the_place_of_the_old_one() {
        String secret =
                house.wiring.get(FirstRunSetup.class).newTotpSecret("selam").base32();
        house.asAdministrator(() -> {
            factors.tieAuthenticator(secret, Codes.of(secret, house.clock.instant()));
            return true;
        });
        house.clock.advance(Duration.ofSeconds(30));
        Caller half = house.password(House.PASSWORD);

        assertThatExceptionOfType(SignIn.Refused.class).isThrownBy(() -> house.code(half, house.currentCode()));
        assertThat(house.code(half, Codes.of(secret, house.clock.instant())).level())
                .isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(house.endOf(elsewhere)).isEqualTo("FACTOR_CHANGED");
    }

    @Test
    @Tag("V7.5.1")
    void an_authenticator_is_tied_only_with_its_code_and_a_fresh_factor() {
        String secret =
                house.wiring.get(FirstRunSetup.class).newTotpSecret("selam").base32();
        Caller stale = house.administrator();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    factors.tieAuthenticator(secret, "000000");
                    return true;
                }));
        house.clock.advance(Duration.ofMinutes(6));
        assertThatExceptionOfType(StepUp.Required.class)
                .isThrownBy(() -> house.as(stale, () -> {
                    factors.tieAuthenticator(secret, Codes.of(secret, house.clock.instant()));
                    return true;
                }));
        assertThatExceptionOfType(StepUp.Required.class).isThrownBy(() -> house.as(stale, factors::newRecoveryCodes));
    }

    @Test
    @Tag("V6.3.3")
    void a_second_factor_is_asked_of_everybody_unless_the_organisation_says_otherwise_and_of_the_privileged_always() {
        FactorPolicies policies = house.wiring.get(FactorPolicies.class);
        UserId reader = house.asAdministrator(() -> house.wiring
                .get(Invitations.class)
                .invite(new Invitations.InviteUser("reader", "Reader", "reader@house.example", Set.of()))
                .userId());
        UserId administrator = new UserId(house.administrator().requireUser());
        assertThat(house.asSystem(() -> policies.isRequiredOf(reader))).isTrue();

        house.asAdministrator(() -> {
            factors.decidePolicy(RequiredOf.PRIVILEGED);
            return true;
        });

        assertThat(house.asSystem(policies::current)).isEqualTo(RequiredOf.PRIVILEGED);
        assertThat(house.asSystem(() -> policies.isRequiredOf(reader))).isFalse();
        assertThat(house.asSystem(() -> policies.isRequiredOf(administrator))).isTrue();
        house.asAdministrator(() -> {
            factors.decidePolicy(RequiredOf.EVERYBODY);
            return true;
        });
        assertThat(house.asSystem(() -> policies.isRequiredOf(reader))).isTrue();
    }

    /** Both transactions are open, on two connections, before either does its work. */
    private List<Boolean> twiceAtOnce(Callable<Boolean> work) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> one = () -> house.as(house.administrator(), () -> {
                both.await();
                return work.call();
            });
            Future<Boolean> first = people.submit(one);
            Future<Boolean> second = people.submit(one);
            return List.of(first.get(), second.get());
        } finally {
            people.shutdownNow();
        }
    }

    private List<String> make() {
        return house.asAdministrator(() -> factors.newRecoveryCodes().codes());
    }

    private int remaining() {
        return house.asAdministrator(() -> factors.mine().recoveryCodes());
    }

    private Caller recover(String code) {
        Caller half = house.password(House.PASSWORD);
        return TenantContext.callAs(half, () -> signIn.withRecoveryCode(code));
    }
}
