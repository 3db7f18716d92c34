package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaleVersionTest {
    @Test
    void it_tells_both_versions_and_what_to_do() {
        StaleVersion stale = new StaleVersion("Order PO-2026-7", 3, 5);

        assertThat(stale.kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(stale.detail()).contains("Order PO-2026-7", "version 3", "version 5", "Read it again");
    }
}
