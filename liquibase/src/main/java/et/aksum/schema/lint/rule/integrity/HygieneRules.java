package et.aksum.schema.lint.rule.integrity;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IN10: the form of ids, authors, comments, contexts and file names. */
final class HygieneRules {
    private static final Pattern ID =
            Pattern.compile("(\\d+(?:\\.\\d+)+|demo)-([a-z]+(?:-[a-z]+)*)-\\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*");
    /** The number of a merge node's file is no part of its context. */
    private static final Pattern FILE =
            Pattern.compile("(?:.*/)?([a-z0-9]+(?:-[a-z0-9]+)*?)(?:-\\d{3})?\\.(?:xml|sql)");

    private static final Pattern DIRECTORY = Pattern.compile("(?:.*/)?(\\d+(?:\\.\\d+)+|demo)/[^/]+");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9!() ,.-]*");
    private static final String AUTHOR = "aksum";

    private HygieneRules() {}

    static void register(RuleBook book) {
        book.afterChangeSet("IN10", HygieneRules::form);
    }

    private static void form(Ending end) {
        WrittenChangeSet changeSet = end.scene().changeSet();
        if (!changeSet.loose()) {
            List<String> faults = new ArrayList<>();
            id(changeSet, faults);
            String comment = changeSet.comment();
            if (comment == null || comment.isBlank()) {
                faults.add("it has no comment that says why it exists");
            }
            if (!changeSet.author().equals(AUTHOR)) {
                faults.add("its author is not " + AUTHOR);
            }
            if (!LABEL.matcher(changeSet.context() + changeSet.attribute("labels"))
                    .matches()) {
                faults.add("a context or label is not in lower case");
            }
            if (!faults.isEmpty()) {
                end.report("About the changeSet: " + String.join("; ", faults) + ".");
            }
        }
    }

    private static void id(WrittenChangeSet changeSet, List<String> faults) {
        Matcher id = ID.matcher(changeSet.id());
        Matcher file = FILE.matcher(changeSet.file());
        Matcher directory = DIRECTORY.matcher(changeSet.file());
        if (!file.matches()) {
            faults.add("its file name is not in lower case with hyphens");
        }
        if (!id.matches()) {
            faults.add("its id is not release-context-number-purpose");
            return;
        }
        if (directory.matches() && !directory.group(1).equals(id.group(1))) {
            faults.add("its id names another release than its directory");
        }
        if (file.matches() && directory.matches() && !file.group(1).equals(id.group(2))) {
            faults.add("its id names another context than its file");
        }
    }
}
