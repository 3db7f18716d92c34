package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.OrganisationQueries.OrganisationDetails;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.identity.UserQueries.UserRow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserQueriesTest {
    private final House house = House.setUp();
    private final UserQueries queries = house.wiring.get(UserQueries.class);

    @Test
    void everybody_of_the_organisation_and_nobody_else_is_listed() {
        house.invitedUser("abebe", "finance");

        assertThat(house.asAdministrator(queries::all))
                .extracting(UserRow::username)
                .containsExactlyInAnyOrder("selam", "abebe");
    }

    @Test
    void names_of_other_organisations_are_absent() {
        UUID self = house.administrator().requireUser();
        UUID foreign = UUID.fromString("0198c0de-0000-7000-8000-000100000001");

        assertThat(house.asAdministrator(() -> queries.names(List.of(self, foreign))))
                .containsOnlyKeys(self)
                .containsEntry(self, "Selam Bekele");
        assertThat(house.asAdministrator(() -> queries.names(List.of()))).isEmpty();
    }

    @Test
    void somebody_unknown_is_not_found() {
        assertThatExceptionOfType(UserNotFound.class)
                .isThrownBy(() -> house.asAdministrator(() -> queries.get(new UserId(UUID.randomUUID()))));
    }

    @Test
    void the_organisation_knows_itself() {
        OrganisationDetails mine = house.asAdministrator(
                () -> house.wiring.get(OrganisationQueries.class).mine());

        assertThat(mine).isEqualTo(new OrganisationDetails(house.id, house.organisation, "House of Tests PLC", "ETB"));
    }
}
