package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.access.AccessRefusal.TokenTooNarrow;
import et.aksum.identity.House;
import et.aksum.identity.UserAdministration;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessControlTest {
    private final House house = House.setUp();
    private final AccessControl access = house.wiring.get(AccessControl.class);

    @Test
    void permissions_are_the_union_of_the_roles_held() {
        assertThat(house.asAdministrator(access::mine))
                .contains(Permission.IDENTITY_ROLE_GRANT, Permission.PROCUREMENT_ORDER_DRAFT)
                .doesNotContain(Permission.PROCUREMENT_ORDER_APPROVE);
    }

    @Test
    void a_token_narrows_and_never_widens() {
        Caller token = new Caller(
                house.id,
                house.administrator().userId(),
                "Selam",
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                null,
                UUID.randomUUID(),
                Set.of(Permission.PROCUREMENT_ORDER_DRAFT, Permission.PROCUREMENT_ORDER_APPROVE));

        assertThat(house.as(token, access::mine)).containsExactly(Permission.PROCUREMENT_ORDER_DRAFT);
        assertThat(house.<Boolean>as(token, () -> access.may(Permission.PROCUREMENT_ORDER_APPROVE)))
                .isFalse();
    }

    @Test
    void what_concerns_its_owner_is_for_a_token_that_may_all_he_may() {
        Set<Permission> all = house.asAdministrator(access::mine);
        Set<Permission> fewer = EnumSet.copyOf(all);
        fewer.remove(Permission.PROCUREMENT_ORDER_DRAFT);

        assertThatCode(() -> house.as(token(all), this::asOwner)).doesNotThrowAnyException();
        assertThatCode(() -> house.as(house.administrator(), this::asOwner)).doesNotThrowAnyException();
        assertThatThrownBy(() -> house.as(token(fewer), this::asOwner)).isInstanceOf(TokenTooNarrow.class);
        assertThatThrownBy(() -> house.as(token(Set.of()), this::asOwner)).isInstanceOf(TokenTooNarrow.class);
    }

    private boolean asOwner() {
        access.requireOwner();
        return true;
    }

    private Caller token(Set<Permission> scope) {
        return new Caller(
                house.id,
                house.administrator().userId(),
                "Selam",
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                null,
                UUID.randomUUID(),
                scope);
    }

    @Test
    void a_stranger_may_nothing() {
        Caller stranger = house.person(new UserId(UUID.randomUUID()));

        assertThat(house.as(stranger, access::mine)).isEmpty();
        assertThat(house.asSystem(access::mine)).isEmpty();
    }

    @Test
    void a_grant_that_ends_ends_at_that_moment_without_anybody_doing_anything() {
        UserId abebe = house.invitedUser("abebe", "finance");
        house.asSystem(() -> house.database
                .entityManager()
                .createNativeQuery("update identity.role_assignment set valid_to = ?1 where user_id = ?2")
                .setParameter(1, house.now().plusMinutes(10))
                .setParameter(2, abebe.value())
                .executeUpdate());
        assertThat(house.as(house.person(abebe), access::mine)).isNotEmpty();

        house.clock.advance(Duration.ofMinutes(10));

        assertThat(house.as(house.person(abebe), access::mine)).isEmpty();
    }

    @Test
    void a_deactivated_person_may_nothing_whatever_he_holds() {
        UserId abebe = house.invitedUser("abebe", "finance");
        house.asAdministrator(() -> {
            house.wiring.get(UserAdministration.class).deactivate(abebe);
            return abebe;
        });

        assertThat(house.as(house.person(abebe), access::mine)).isEmpty();
    }
}
