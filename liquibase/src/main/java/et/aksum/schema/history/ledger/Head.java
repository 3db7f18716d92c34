package et.aksum.schema.history.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The committed head pointer: every changeSet that is not released yet, with its parents, in the order they were added, and the head they lead to.
 * Two branches that both add changeSets both change the last line, so git stops and asks.
 *
 * @param parents of each changeSet that is not released, in the order they were added
 * @param heads one; more while lines of history wait to be joined; none before the first changeSet
 * @param torn whether git left both sides of a conflict in the file
 */
public record Head(Map<String, List<String>> parents, Set<String> heads, boolean torn) {
    /** Where it is committed, below the root of a source. */
    public static final String PATH = "db/changelog/HEAD";

    private static final String PREFACE =
            """
            # The head of the schema's history, kept by: aksum-schema heads --advance
            # A conflict in this file means two lines of history: aksum-schema heads --merge. See docs/schema-cli.md.
            """;
    private static final String AFTER = " <- ";
    private static final String NOTHING = "nothing";
    private static final String HEAD = "head ";

    public Head {
        parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
        heads = Collections.unmodifiableSet(new TreeSet<>(heads));
    }

    static Head none() {
        return new Head(Map.of(), Set.of(), false);
    }

    /** @throws UnreadableHistory for a line that says neither a changeSet nor a head */
    static Head parse(String text) throws UnreadableHistory {
        TornText both = TornText.of(text);
        Map<String, List<String>> parents = new LinkedHashMap<>();
        Set<String> heads = new TreeSet<>();
        for (String line : both.lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(HEAD)) {
                heads.add(line.substring(HEAD.length()).strip());
            } else if (line.contains(AFTER)) {
                String[] sides = line.split(AFTER, 2);
                parents.putIfAbsent(sides[0].strip(), names(sides[1]));
            } else {
                throw new UnreadableHistory("%s: not understood: %s".formatted(PATH, line));
            }
        }
        return new Head(parents, heads, both.torn());
    }

    String print() {
        StringBuilder text = new StringBuilder(PREFACE);
        parents.forEach((id, before) -> text.append(id)
                .append(AFTER)
                .append(before.isEmpty() ? NOTHING : String.join(", ", before))
                .append('\n'));
        heads.forEach(head -> text.append(HEAD).append(head).append('\n'));
        return text.toString();
    }

    /** What is left when some were released. */
    Head without(Set<String> released) {
        return new Head(
                parents.entrySet().stream()
                        .filter(entry -> !released.contains(entry.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new)),
                heads,
                torn);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",")) {
            if (!name.isBlank() && !name.strip().equals(NOTHING)) {
                names.add(name.strip());
            }
        }
        return List.copyOf(names);
    }
}
