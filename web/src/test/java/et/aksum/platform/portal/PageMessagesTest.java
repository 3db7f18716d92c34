package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageMessagesTest {
    @Test
    void a_refusal_is_shown_where_the_form_was_sent_from() {
        assertThat(PageMessages.inDialog(Map.of("decideForm", "decideForm", "in-dialog", "true")))
                .isTrue();
        assertThat(PageMessages.inDialog(Map.of("orderForm", "orderForm"))).isFalse();
    }
}
