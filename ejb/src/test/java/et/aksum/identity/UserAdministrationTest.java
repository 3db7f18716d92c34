package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserQueries.UserNotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserAdministrationTest {
    private final House house = House.setUp();
    private final UserAdministration administration = house.wiring.get(UserAdministration.class);

    @Test
    void nobody_deactivates_himself() {
        UserId self = new UserId(house.administrator().requireUser());

        assertThatExceptionOfType(SelfGrantRejected.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    administration.deactivate(self);
                    return self;
                }));
    }

    @Test
    void a_person_of_another_organisation_does_not_exist_here() {
        UserId foreign = new UserId(UUID.fromString("0198c0de-0000-7000-8000-000100000001"));

        assertThatExceptionOfType(UserNotFound.class)
                .isThrownBy(() -> house.asAdministrator(() -> {
                    administration.deactivate(foreign);
                    return foreign;
                }));
    }
}
