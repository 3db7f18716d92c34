package et.aksum.schema.drift.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.drift.model.elsewhere.Harbour;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDiscoveryTest {
    private static final ClassLoader SEES_NOTHING = new URLClassLoader(new URL[0], null);

    @TempDir
    Path folder;

    @Entity
    @Table(schema = "fleet", name = "pier")
    static class Pier {
        @Id
        UUID id;
    }

    @Test
    void entities_are_found_beside_a_persistence_unit() throws IOException {
        Path jar = jar("unit.jar", Pier.class);
        addUnit(jar);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(names(ModelDiscovery.discover(loader, null, null))).contains("fleet.pier");
        }
    }

    @Test
    void without_a_unit_the_enterprise_archive_is_looked_into() throws IOException {
        Path ear = folder.resolve("app.ear");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ear))) {
            add(zip, "business.jar", Files.readAllBytes(jar("inner.jar", Pier.class)));
            add(zip, "META-INF/application.xml", new byte[0]);
        }

        assertThat(names(ModelDiscovery.discover(SEES_NOTHING, null, ear))).containsExactly("fleet.pier");
    }

    @Test
    void a_text_is_no_place_for_entities() throws IOException {
        for (String name : List.of("model.sql", "model.jar", "model.ear")) {
            Path text = Files.writeString(folder.resolve(name), "select 1;");

            assertThatExceptionOfType(ModelUnreadable.class)
                    .isThrownBy(() -> ModelDiscovery.discover(SEES_NOTHING, text.toString(), null))
                    .withMessageEndingWith(name + " is neither a folder nor an archive.");
        }
    }

    @Test
    void the_setting_names_another_place() throws IOException {
        Path jar = jar("named.jar", Pier.class);

        assertThat(names(ModelDiscovery.discover(SEES_NOTHING, jar.toString(), null)))
                .containsExactly("fleet.pier");
    }

    @Test
    void in_which_package_an_entity_lives_makes_no_difference() {
        List<MappedTable> here = ModelDiscovery.of(List.of(Harbour.class));
        List<MappedTable> there = ModelDiscovery.of(List.of(et.aksum.schema.drift.model.elsewhere.moved.Harbour.class));

        assertThat(there).isEqualTo(here);
    }

    @Test
    void what_cannot_be_found_is_said() {
        assertThatExceptionOfType(ModelUnreadable.class)
                .isThrownBy(() -> ModelDiscovery.discover(SEES_NOTHING, null, null))
                .withMessageContaining("Set AKSUM_SCHEMA_MODEL.");
        assertThatExceptionOfType(ModelUnreadable.class)
                .isThrownBy(() -> ModelDiscovery.discover(
                        SEES_NOTHING, folder.resolve("gone.jar").toString(), null))
                .withMessageContaining("gone.jar is not there");
    }

    private Path jar(String name, Class<?> type) throws IOException {
        Path jar = folder.resolve(name);
        String file = type.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
            add(zip, file, bytes.readAllBytes());
        }
        return jar;
    }

    private static void addUnit(Path jar) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(whole);
                java.util.zip.ZipInputStream old = new java.util.zip.ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                add(zip, entry.getName(), old.readAllBytes());
            }
            add(zip, "META-INF/persistence.xml", "<persistence/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.write(jar, whole.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static List<String> names(List<MappedTable> tables) {
        return tables.stream().map(MappedTable::name).toList();
    }
}
