package et.aksum.schema.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/**
 * Which changelogs need not be held against their XML Schema any more, which takes longer than to read them: those on the class path were when this
 * was built, and others are once, as long as nothing in their directory changes.
 */
final class SchemaChecked {
    private static final String HOME = "db/changelog";
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private SchemaChecked() {}

    static boolean is(ResourceAccessor files) throws IOException {
        return files instanceof ClassLoaderResourceAccessor || CHECKED.contains(content(files));
    }

    /** To be said only after all of them were read. */
    static void remember(ResourceAccessor files) throws IOException {
        if (!(files instanceof ClassLoaderResourceAccessor)) {
            CHECKED.add(content(files));
        }
    }

    private static String content(ResourceAccessor files) throws IOException {
        MessageDigest digest = sha256();
        List<Resource> sorted = files.search(HOME, true).stream()
                .sorted(Comparator.comparing(Resource::getPath))
                .toList();
        for (Resource file : sorted) {
            digest.update((file.getPath() + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = file.openInputStream()) {
                byte[] bytes = in.readAllBytes();
                digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
