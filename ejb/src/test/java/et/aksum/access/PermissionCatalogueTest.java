package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.access.GrantQueries.PermissionRow;
import et.aksum.access.domain.PermissionCatalogue;
import et.aksum.identity.House;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue in the database is what the code says, and the other way round. */
class PermissionCatalogueTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path WORDS = Path.of("../web/src/main/resources/et/aksum/messages.properties");

    /** Asked for inside use cases, as AccessControl.may, and not at the gate of one. */
    private static final Set<Permission> SEEN_ONLY_THROUGH_OTHERS = EnumSet.of(Permission.WORKFORCE_EMPLOYEE_VIEW);

    private final House house = House.setUp();

    @Test
    void the_table_says_what_the_code_says() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        List<PermissionRow> rows =
                house.asAdministrator(() -> house.wiring.get(GrantQueries.class).permissions());

        assertThat(rows.stream().map(PermissionCatalogueTest::line).sorted())
                .as("rows of access.permission; the expected ones belong into a changeSet of access-data.xml")
                .containsExactlyElementsOf(Stream.of(Permission.values())
                        .map(permission -> line(expected(permission, words)))
                        .sorted()
                        .toList());
    }

    @Test
    void every_permission_protects_a_use_case() throws IOException {
        Set<Permission> demanded = EnumSet.noneOf(Permission.class);
        try (Stream<Path> files = Files.walk(CLASSES.resolve("et/aksum"), 2)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .filter(each -> !each.toString().contains("-info"))
                    .toList()) {
                for (Method method : methods(file)) {
                    RequiresPermission required = method.getAnnotation(RequiresPermission.class);
                    if (required != null) {
                        demanded.add(required.value());
                    }
                }
            }
        }

        assertThat(SEEN_ONLY_THROUGH_OTHERS)
                .as("permissions that no use case asks for")
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(demanded)));
    }

    private static Method[] methods(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, PermissionCatalogueTest.class.getClassLoader())
                    .getDeclaredMethods();
        } catch (ClassNotFoundException | NoClassDefFoundError gone) {
            return new Method[0];
        }
    }

    private static PermissionRow expected(Permission permission, Properties words) {
        String code = permission.code();
        return new PermissionRow(
                code,
                code.substring(0, code.indexOf('.')),
                words.getProperty("permission." + code, code),
                PermissionCatalogue.isPrivileged(permission),
                PermissionCatalogue.asks(permission).stream().map(Enum::name).collect(Collectors.toSet()),
                permission.assurance().needsFactor()
                        ? (int) permission.assurance().age().toMinutes()
                        : null);
    }

    private static String line(PermissionRow row) {
        return "('%s', '%s', '%s', %s, '{%s}', %s)"
                .formatted(
                        row.code(),
                        row.context(),
                        row.label().replace("'", "''"),
                        String.valueOf(row.privileged()).toLowerCase(Locale.ROOT),
                        String.join(",", new TreeSet<>(row.asks())),
                        row.factorMinutes());
    }
}
