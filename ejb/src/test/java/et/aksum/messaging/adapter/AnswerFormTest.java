package et.aksum.messaging.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.identity.ApiTokens.IssuedToken;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerFormTest {
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-11-29T10:00:00.123456789Z");

    @Test
    void an_answer_is_taken_apart_and_put_together() throws ReflectiveOperationException {
        UserId id = new UserId(UUID.randomUUID());
        for (Object answer : List.of(
                id, new IssuedInvitation(id, "S3CRET", LATER), new IssuedToken(id.value(), "aks_S3CRET", LATER))) {
            AnswerForm form = AnswerForm.of(answer.getClass());

            assertThat(form.again(form.of(answer))).isEqualTo(answer);
            assertThat(form.of(answer).id()).isEqualTo(id.value());
            assertThat(form.of(answer).toString()).doesNotContain("S3CRET");
        }
    }

    @Test
    void an_id_is_all_that_is_kept_of_an_id() throws ReflectiveOperationException {
        assertThat(AnswerForm.of(UserId.class).of(new UserId(UUID.randomUUID())).rest())
                .isNull();
    }

    @Test
    void any_other_answer_is_a_defect_of_the_use_case() {
        assertThatIllegalStateException().isThrownBy(() -> AnswerForm.of(String.class));
        assertThatIllegalStateException().isThrownBy(() -> AnswerForm.of(void.class));
        assertThatIllegalStateException()
                .isThrownBy(() -> AnswerForm.of(UserId.class).of((Object) null));
    }
}
