package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleGraphTest {
    private static final RoleGraph GRAPH = new RoleGraph(
            Map.of("clerk", Set.of("see"), "buyer", Set.of("draft"), "head", Set.of("approve")),
            Map.of("buyer", Set.of("clerk"), "head", Set.of("buyer")),
            Map.of("head", Set.of("see")));

    @Test
    void a_role_allows_what_the_roles_in_it_allow_and_says_by_which() {
        assertThat(GRAPH.allowed(List.of("head")))
                .isEqualTo(Map.of("approve", "head", "draft", "buyer", "see", "clerk"));
        assertThat(GRAPH.given(List.of("head"))).containsExactly("see");
    }

    @Test
    void a_circle_is_found_however_long_and_nothing_hangs() {
        assertThat(GRAPH.circle()).isEmpty();
        assertThat(GRAPH.with("clerk", Set.of(), Set.of("head"), Set.of()).circle())
                .isPresent();
        assertThat(GRAPH.with("clerk", Set.of(), Set.of("clerk"), Set.of()).circle())
                .contains("clerk");
    }

    @Test
    void the_longest_chain_counts() {
        assertThat(GRAPH.depth()).isEqualTo(2);
        assertThat(GRAPH.with("chief", Set.of(), Set.of("head", "clerk"), Set.of())
                        .depth())
                .isEqualTo(3);
    }
}
