package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.identity.House;
import et.aksum.identity.UserId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantQueriesTest {
    private final House house = House.setUp();
    private final GrantQueries queries = house.wiring.get(GrantQueries.class);

    @Test
    void everybody_of_the_organisation_is_listed_with_the_roles_he_holds_now() {
        UserId abebe = house.invitedUser("abebe", "finance");

        assertThat(house.asAdministrator(queries::held))
                .isEqualTo(Map.of(
                        house.administrator().requireUser(), Set.of("administrator", "procurement"),
                        abebe.value(), Set.of("finance")));
    }
}
