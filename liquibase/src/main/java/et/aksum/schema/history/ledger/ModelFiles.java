package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import java.util.Comparator;
import java.util.Optional;

/** Where releases keep what their entities map. */
public final class ModelFiles {
    private static final String NAME = "/model.txt";

    private ModelFiles() {}

    public static String path(String release) {
        return ChangelogFiles.HOME + "/" + release + NAME;
    }

    static boolean isModel(String path) {
        return path.startsWith(ChangelogFiles.HOME + "/") && path.endsWith(NAME);
    }

    /** Of the last release that was cut; nothing before the first. */
    public static Optional<String> ofLastRelease(ChangelogFiles source) {
        return source.all().stream()
                .filter(ModelFiles::isModel)
                .max(Comparator.comparing(ModelFiles::release, ReleaseOrder::compare))
                .flatMap(source::find);
    }

    private static String release(String path) {
        return path.substring(ChangelogFiles.HOME.length() + 1, path.length() - NAME.length());
    }
}
