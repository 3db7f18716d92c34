package et.aksum.schema.drift.model.elsewhere;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An entity in a jar, as a build leaves it. */
public final class EntityArchive {
    private EntityArchive() {}

    public static Path of(Class<?> entity, Path folder) throws IOException {
        Path jar = folder.resolve("model.jar");
        String file = entity.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream bytes = entity.getClassLoader().getResourceAsStream(file)) {
            zip.putNextEntry(new ZipEntry(file));
            zip.write(bytes.readAllBytes());
        }
        return jar;
    }
}
