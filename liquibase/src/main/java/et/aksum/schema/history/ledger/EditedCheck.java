package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ledger.Manifest.Released;
import et.aksum.schema.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** IN01: what was released is still there, and still does the same. */
final class EditedCheck {
    private static final String RULE = "IN01";
    private static final String REMEDY =
            "Restore it as it was released (git log shows how), and correct it by a new changeSet in the coming release.";

    private EditedCheck() {}

    static List<Finding> of(History history) {
        HistoryFindings findings = new HistoryFindings(history.source());
        Map<ChangeSetKey, HistoryEntry> written = history.entries().stream()
                .collect(Collectors.toMap(HistoryEntry::key, entry -> entry, (one, same) -> one));
        List<Finding> edited = new ArrayList<>();
        for (Manifest manifest : history.manifests()) {
            for (Released released : manifest.changeSets()) {
                HistoryEntry entry = written.get(released.key());
                if (entry == null) {
                    edited.add(findings.inFile(
                            Manifest.path(manifest.release()), RULE, missing(manifest, released), REMEDY));
                } else if (!SemanticHash.understands(released.hash())) {
                    edited.add(
                            findings.at(entry, RULE, unknown(released), "Use the release of this tool that knows it."));
                } else if (!entry.hash().equals(released.hash())) {
                    edited.add(findings.at(entry, RULE, changed(manifest), REMEDY));
                }
            }
        }
        return edited;
    }

    private static String missing(Manifest manifest, Released released) {
        return "%s of release %s is no longer in %s under this id and author. Databases that have it and new ones would differ from now on."
                .formatted(
                        released.key().id(), manifest.release(), released.key().path());
    }

    private static String changed(Manifest manifest) {
        return "This changeSet was released with %s and does something else now. Databases of that release keep what they have and refuse to migrate; new databases get something different."
                .formatted(manifest.release());
    }

    private static String unknown(Released released) {
        return "The manifest uses a hash this tool cannot compute: %s.".formatted(released.hash());
    }
}
