package et.aksum.schema.drift.model;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities: those beside each {@code META-INF/persistence.xml} that a class loader sees, or those in the archives a
 * setting names. Where in an archive they lie makes no difference.
 */
public final class ModelDiscovery {
    /** Names the archive, folder or enterprise archive that holds the entities, instead of the persistence units found. */
    public static final String SETTING = "AKSUM_SCHEMA_MODEL";

    private static final String DESCRIPTOR = "META-INF/persistence.xml";

    private ModelDiscovery() {}

    /**
     * The tables of the application's entities, in the order of their names.
     *
     * @param loader sees the persistence units, unless the setting names another place
     * @param setting the value of {@link #SETTING}, null or blank when it is not set
     * @param fallback the enterprise archive to look into when the loader sees no unit, or null
     * @throws ModelUnreadable when no entity is found, or one cannot be loaded
     */
    public static List<MappedTable> discover(ClassLoader loader, @Nullable String setting, @Nullable Path fallback) {
        if (setting != null && !setting.isBlank()) {
            return inArchive(Path.of(setting));
        }
        List<MappedTable> tables = beside(loader);
        if (!tables.isEmpty()) {
            return tables;
        }
        if (fallback == null) {
            throw new ModelUnreadable(
                    "No entity was found: no %s is in sight. Set %s.".formatted(DESCRIPTOR, SETTING), null);
        }
        return inArchive(fallback);
    }

    /** The tables of these entities; for a running application, whose persistence unit knows its classes. */
    public static List<MappedTable> of(Collection<Class<?>> entities) {
        List<MappedTable> tables = new ArrayList<>();
        entities.forEach(entity -> tables.addAll(EntityReader.read(entity)));
        tables.sort(Comparator.comparing(MappedTable::name).thenComparing(MappedTable::entity));
        return tables;
    }

    private static List<MappedTable> beside(ClassLoader loader) {
        List<Class<?>> entities = new ArrayList<>();
        try {
            for (URL unit : Collections.list(loader.getResources(DESCRIPTOR))) {
                String place = unit.toString();
                URI home = new URI(
                        place.substring(0, place.length() - DESCRIPTOR.length()).replaceFirst("^jar:(.*)!/$", "$1"));
                entities.addAll(load(loader, ClassFiles.entitiesIn(Path.of(home))));
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException unreadable) {
            throw new ModelUnreadable("The persistence units cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return of(entities);
    }

    private static List<MappedTable> inArchive(Path archive) {
        if (!Files.exists(archive)) {
            throw new ModelUnreadable("%s is not there.".formatted(archive), null);
        }
        try (UnpackedArchive unpacked = UnpackedArchive.of(archive)) {
            List<Class<?>> entities = new ArrayList<>();
            for (Path part : unpacked.parts()) {
                entities.addAll(load(unpacked.loader(), ClassFiles.entitiesIn(part)));
            }
            if (entities.isEmpty()) {
                throw new ModelUnreadable("There is no entity in %s.".formatted(archive), null);
            }
            return of(entities);
        } catch (ProviderNotFoundException | ZipException no) {
            throw new ModelUnreadable("%s is neither a folder nor an archive.".formatted(archive), no);
        } catch (IOException unreadable) {
            throw new ModelUnreadable("%s cannot be read: %s".formatted(archive, unreadable.getMessage()), unreadable);
        }
    }

    private static List<Class<?>> load(ClassLoader loader, List<String> names) {
        List<Class<?>> entities = new ArrayList<>();
        for (String name : names) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (type.isAnnotationPresent(Entity.class)) {
                    entities.add(type);
                }
            } catch (ReflectiveOperationException | LinkageError missing) {
                throw new ModelUnreadable("The entity %s cannot be loaded: %s".formatted(name, missing), missing);
            }
        }
        return entities;
    }
}
