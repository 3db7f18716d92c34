package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionTest {
    @Test
    void a_code_is_the_name_with_dots() {
        assertThat(Permission.PROCUREMENT_ORDER_APPROVE.code()).isEqualTo("procurement.order.approve");
        assertThat(Permission.ofCode("procurement.order.approve")).contains(Permission.PROCUREMENT_ORDER_APPROVE);
        assertThat(Permission.ofCode("procurement.order.everything")).isEmpty();
    }

    /** Changelogs that ship what the starting roles allow. */
    private static final List<String> SEEDS = List.of(
            "0.2/identity-data.xml",
            "0.3/messaging-data.xml",
            "0.3/identity-data.xml",
            "0.3/access-data.xml",
            "0.3/workforce-data.xml",
            "0.3/approval-data.xml",
            "0.3/consent-data.xml",
            "0.3/clients-data.xml");

    @Test
    void the_starting_roles_use_every_permission_and_no_unknown_one() throws IOException {
        Set<String> used = new HashSet<>();
        for (String file : SEEDS) {
            for (String changeSet : text(file).split("<changeSet ")) {
                if (changeSet.contains("'role-permission'")) {
                    Pattern.compile("\\('[a-z-]+', '([a-z]+\\.[a-z.-]+)'\\)")
                            .matcher(changeSet)
                            .results()
                            .forEach(found -> used.add(found.group(1)));
                }
            }
        }

        assertThat(used)
                .isEqualTo(Stream.of(Permission.values()).map(Permission::code).collect(Collectors.toSet()));
    }

    private static String text(String file) throws IOException {
        try (InputStream changelog = Permission.class.getResourceAsStream("/db/changelog/" + file)) {
            assertThat(changelog).as(file).isNotNull();
            return new String(changelog.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
