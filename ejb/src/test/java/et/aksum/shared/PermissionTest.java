package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    @Test
    void the_starting_roles_use_every_permission_and_no_unknown_one() throws IOException {
        try (InputStream changelog = Permission.class.getResourceAsStream("/db/changelog/0.2/identity-data.xml")) {
            assertThat(changelog).isNotNull();
            String text = new String(changelog.readAllBytes(), StandardCharsets.UTF_8);
            String roles = text.substring(text.indexOf("0.2-identity-data-001-roles"));
            Set<String> used = Pattern.compile("\\('[a-z-]+', '([a-z]+\\.[a-z.]+)'\\)")
                    .matcher(roles)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());

            assertThat(used)
                    .isEqualTo(
                            Stream.of(Permission.values()).map(Permission::code).collect(Collectors.toSet()));
        }
    }
}
