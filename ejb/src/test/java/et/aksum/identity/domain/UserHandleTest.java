package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.identity.UserId;
import et.aksum.tenancy.OrganisationId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserHandleTest {
    @Test
    void a_handle_is_read_as_it_was_written_and_nothing_else_is_one() {
        OrganisationId organisation = new OrganisationId(UUID.randomUUID());
        UserId user = new UserId(UUID.randomUUID());
        byte[] handle = UserHandle.of(organisation, user);

        assertThat(handle).hasSize(32);
        assertThat(UserHandle.parse(handle)).contains(new UserHandle(organisation, user));
        assertThat(UserHandle.parse(Arrays.copyOf(handle, 31))).isEmpty();
        assertThat(UserHandle.parse(Arrays.copyOf(handle, 33))).isEmpty();
        assertThat(UserHandle.parse(new byte[0])).isEmpty();
    }
}
