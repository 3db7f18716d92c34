package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelDiscovery;
import et.aksum.schema.drift.model.ModelUnreadable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entities. */
final class ModelOptions {
    private static final List<Path> WHERE_BUILDS_LEAVE_THEM = List.of(Path.of("ear/target"), Path.of(""));

    @Option(
            names = "--model",
            order = 31,
            paramLabel = "ADDRESS",
            description = "Folder, jar or ear with the entities. Otherwise " + ModelDiscovery.SETTING
                    + ", or an ear in ear/target or here.")
    @Nullable
    Path archive;

    /** The tables of the entities; nothing when no place is named and none is found. */
    Optional<List<MappedTable>> discover(Surroundings around) {
        Optional<String> setting = setting(around);
        Optional<Path> found = WHERE_BUILDS_LEAVE_THEM.stream()
                .map(around::path)
                .flatMap(ModelOptions::archivesIn)
                .findFirst();
        if (setting.isEmpty() && found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ModelDiscovery.discover(
                    ModelOptions.class.getClassLoader(), setting.orElse(null), found.orElse(null)));
        } catch (ModelUnreadable unreadable) {
            throw Refusal.unknown(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** Whether somebody said where they are. */
    boolean isNamed(Surroundings around) {
        return setting(around).isPresent();
    }

    private Optional<String> setting(Surroundings around) {
        return Optional.ofNullable(archive)
                .or(() -> Optional.ofNullable(around.environment().get(ModelDiscovery.SETTING))
                        .filter(named -> !named.isBlank())
                        .map(Path::of))
                .map(place -> around.path(place).toString());
    }

    /** Newest first. The search begins with a directory, so that what is found has one. */
    private static Stream<Path> archivesIn(Path directory) {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(directory.resolve("").toAbsolutePath(), "*.ear")) {
            return StreamSupport.stream(found.spliterator(), false)
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList()
                    .stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
