package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/** IN07: every file is included, and every include finds its file. */
final class FilesCheck {
    private static final String RULE = "IN07";

    private FilesCheck() {}

    static List<Finding> missing(ChangelogFiles source, IncludedFiles files) {
        HistoryFindings findings = new HistoryFindings(source);
        return files.dangling().stream()
                .map(reference -> findings.at(
                        reference.place(),
                        RULE,
                        "%s is not there: nothing of this changelog can be read or run.".formatted(reference.path()),
                        "Add the file, or remove the reference to it."))
                .toList();
    }

    static List<Finding> orphans(ChangelogFiles source, IncludedFiles files) {
        HistoryFindings findings = new HistoryFindings(source);
        List<Finding> orphans = new ArrayList<>();
        for (String path : files.orphans()) {
            if (DraftsCheck.isDraft(source, path)) {
                continue;
            }
            orphans.add(findings.inFile(
                    path,
                    RULE,
                    "No changelog includes this file: what it changes reaches no database.",
                    "Include it in the release.xml of its release, or delete it."));
        }
        return orphans;
    }
}
