package et.aksum.messaging.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.identity.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SingleIdTest {
    @Test
    void an_id_is_taken_out_and_put_back() throws ReflectiveOperationException {
        UserId id = new UserId(UUID.randomUUID());
        SingleId single = SingleId.of(UserId.class);

        assertThat(single.wrap(single.unwrap(id))).isEqualTo(id);
    }

    @Test
    void any_other_answer_is_a_defect_of_the_use_case() {
        assertThatIllegalStateException().isThrownBy(() -> SingleId.of(String.class));
        assertThatIllegalStateException().isThrownBy(() -> SingleId.of(void.class));
        assertThatIllegalStateException()
                .isThrownBy(() -> SingleId.of(UserId.class).unwrap(null));
    }
}
