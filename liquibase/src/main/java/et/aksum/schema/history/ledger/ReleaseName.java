package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import java.util.List;

/** Which release new changeSets go to. */
public final class ReleaseName {
    private ReleaseName() {}

    /** The directory of a release that is not cut yet, the newest of them; otherwise the number after the last one that is. */
    public static String coming(ChangelogFiles source) throws UnreadableHistory {
        History history = History.read(source);
        String last = last(history);
        return source.all().stream()
                .map(path -> path.substring(ChangelogFiles.HOME.length() + 1).replaceFirst("/.*", ""))
                .filter(ReleaseOrder::isRelease)
                .filter(name -> last.isEmpty() || ReleaseOrder.compare(name, last) > 0)
                .max(ReleaseOrder::compare)
                .orElseGet(() -> last.isEmpty() ? "0.1" : after(last));
    }

    /**
     * The same name, when something may still be added to that release.
     *
     * @throws IllegalArgumentException when it is none, or is cut already
     */
    public static String open(ChangelogFiles source, String name) throws UnreadableHistory {
        String last = last(History.read(source));
        if (!ReleaseOrder.isRelease(name)) {
            throw new IllegalArgumentException("%s is no release; one looks like 0.2.".formatted(name));
        }
        if (!last.isEmpty() && ReleaseOrder.compare(name, last) <= 0) {
            throw new IllegalArgumentException(
                    "%s is closed: %s is cut already, and what was released never changes.".formatted(name, last));
        }
        return name;
    }

    private static String last(History history) {
        List<Manifest> manifests = history.manifests();
        return manifests.isEmpty() ? "" : manifests.get(manifests.size() - 1).release();
    }

    private static String after(String release) {
        int dot = release.lastIndexOf('.');
        return release.substring(0, dot + 1) + (Integer.parseInt(release.substring(dot + 1)) + 1);
    }
}
