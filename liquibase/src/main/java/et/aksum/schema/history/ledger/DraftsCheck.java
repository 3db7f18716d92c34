package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.Review;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DRAFT: no changelog is included whose review is still open; one that lies there without being included is mentioned. */
final class DraftsCheck {
    private static final String RULE = "DRAFT";

    private DraftsCheck() {}

    static List<Finding> of(ChangelogFiles source, IncludedFiles files) {
        HistoryFindings findings = new HistoryFindings(source);
        List<Finding> drafts = new ArrayList<>();
        for (String path : source.all()) {
            Optional<Review> review = review(source, path);
            if (review.isPresent() && !files.isReached(path)) {
                drafts.add(waiting(source.shown(path), review.get()));
            } else if (review.isPresent() && !review.get().isDone()) {
                drafts.add(
                        findings.inFile(
                                path,
                                RULE,
                                "This draft is included in a release, and nobody has signed its review.",
                                "Go through the checklist at its top, then fill in reviewed-by: with a name and reviewed-on: with a day such as 2027-01-31; or take the include out."));
            }
        }
        return drafts;
    }

    /** Whether it has the header of a draft, filled in or not. */
    static boolean isDraft(ChangelogFiles source, String path) {
        return review(source, path).isPresent();
    }

    private static Optional<Review> review(ChangelogFiles source, String path) {
        return path.endsWith(".xml") ? source.find(path).flatMap(Review::of) : Optional.empty();
    }

    private static Finding waiting(String path, Review review) {
        return new Finding(
                RULE,
                Severity.INFO,
                path,
                "",
                review.isDone()
                        ? "This draft is reviewed, and in no release yet."
                        : "This draft waits for its review; it is in no release.",
                "Include it in the release.xml of its release when it is reviewed, and run aksum-schema heads --advance; or delete it.");
    }
}
