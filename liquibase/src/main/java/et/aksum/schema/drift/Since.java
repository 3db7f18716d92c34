package et.aksum.schema.drift;

import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.WrittenChangeSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which changeSet touched a thing last, as far as statements name it: what a function made in passing, such as the triggers of an audited table, counts
 * as touched by the statement that called it for the table.
 */
public final class Since {
    private final Supplier<Changelog> changelog;
    private @Nullable List<Touch> touches;

    private Since(Supplier<Changelog> changelog) {
        this.changelog = changelog;
    }

    /** The changelogs are read when the first thing is asked about, which a clean database never does. */
    public static Since of(ChangelogFiles files) {
        return new Since(() -> Changelog.read(files, ChangelogFiles.MASTER));
    }

    /** Id of the changeSet; null for a thing that none made, such as a role. */
    public @Nullable String of(SchemaObject object) {
        return switch (object.kind()) {
            case ROLE -> null;
            case DEFAULT_PRIVILEGE ->
                lastWord(object.name()).stream()
                        .map(word -> last(touch -> touch.defines("default") && touch.mentions(word)))
                        .findFirst()
                        .orElse(null);
            case GRANT -> grant(GrantName.of(object.name()));
            case SCHEMA, EXTENSION, EVENT_TRIGGER ->
                last(touch -> touch.defines(object.kind().words().split(" ")[0])
                        && touch.mentions(words(object.name()).get(0)));
            default -> part(words(object.name()));
        };
    }

    private @Nullable String grant(GrantName grant) {
        List<String> subject = words(grant.object().replaceFirst("^\\w+ ", ""));
        Predicate<Touch> named = touch -> touch.isGrant() && touch.mentions(grant.grantee());
        String here = last(touch -> named.test(touch)
                && (subject.size() > 1 ? touch.isAbout(subject) : touch.isAboutSchema(subject.get(0))));
        return here != null ? here : last(touch -> touch.defines("default") && touch.mentions(grant.grantee()));
    }

    private @Nullable String part(List<String> names) {
        if (names.size() < 2) {
            return null;
        }
        List<String> subject = names.subList(0, 2);
        List<String> rest = names.subList(2, names.size());
        Predicate<Touch> about = touch -> !touch.isGrant() && touch.isAbout(subject);
        String exact = last(
                touch -> about.test(touch) && !touch.isCall() && rest.stream().allMatch(touch::mentions));
        if (exact != null) {
            return exact;
        }
        String inPassing = last(touch -> about.test(touch) && touch.isCall());
        if (inPassing != null) {
            return inPassing;
        }
        String whole = last(about);
        return whole != null ? whole : last(touch -> touch.isAboutOwnerOf(subject));
    }

    private @Nullable String last(Predicate<Touch> wanted) {
        List<Touch> all = touches();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.test(all.get(i))) {
                return all.get(i).changeSet();
            }
        }
        return null;
    }

    private synchronized List<Touch> touches() {
        List<Touch> known = touches;
        if (known == null) {
            List<Touch> all = new ArrayList<>();
            for (WrittenChangeSet changeSet : changelog.get().changeSets()) {
                // What runs in a special context only, brings rows.
                if (changeSet.context().isEmpty()) {
                    changeSet.statements().forEach(statement -> Touch.of(changeSet.id(), statement)
                            .ifPresent(all::add));
                }
            }
            touches = all;
            return all;
        }
        return known;
    }

    private static List<String> lastWord(String name) {
        List<String> words = words(name);
        return words.subList(words.size() - 1, words.size());
    }

    /** Of a function only its name counts: its arguments are types. */
    private static List<String> words(String name) {
        return Arrays.stream(name.replaceFirst("\\(.*", "").split("[^\\p{Alnum}_]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
