package et.aksum.schema.draft;

import et.aksum.schema.history.ChangelogFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The next free numbers of a release: of changeSets in each context, and of files. Drafts that are in no release yet count. */
final class Numbers {
    private final ChangelogFiles files;
    private final String release;
    private final Map<String, Integer> used = new HashMap<>();

    Numbers(ChangelogFiles files, String release) {
        this.files = files;
        this.release = release;
        Pattern id = Pattern.compile("\\bid=\"%s-([a-z0-9-]+?)-(\\d{3})-".formatted(Pattern.quote(release)));
        for (String path : files.all()) {
            if (path.startsWith(home()) && path.endsWith(".xml")) {
                Matcher found = id.matcher(files.find(path).orElse(""));
                while (found.find()) {
                    used.merge(found.group(1), Integer.valueOf(found.group(2)), Math::max);
                }
            }
        }
    }

    private String home() {
        return ChangelogFiles.HOME + "/" + release + "/";
    }

    String nextId(DraftedChange change) {
        int number = used.merge(change.context(), 1, Integer::sum);
        return "%s-%s-%03d-%s".formatted(release, change.context(), number, change.purpose());
    }

    /** A path that is free: a context has its first file under its own name, and further ones with numbers. */
    String nextFile(String context) {
        List<String> taken = files.all();
        int number = 1;
        while (taken.contains("%s%s-%03d.xml".formatted(home(), context, number))) {
            number++;
        }
        return "%s%s-%03d.xml".formatted(home(), context, number);
    }
}
