package et.aksum.schema.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules, read once from the pages in {@code docs/lint}, which the build puts beside this class: people and the linter read the same text. */
public final class RuleCatalogue {
    private static final List<String> PAGES = List.of("LK", "DL", "BC", "IN", "MD", "TN", "SC", "SD", "OP");
    private static final RuleCatalogue HOUSE = new RuleCatalogue();

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private RuleCatalogue() {
        for (String page : PAGES) {
            for (Rule rule : RulePage.rules(text(page + ".md"))) {
                rules.put(rule.id(), rule);
            }
        }
    }

    public static RuleCatalogue ofThisHouse() {
        return HOUSE;
    }

    public Collection<Rule> rules() {
        return rules.values();
    }

    /** The rule with the id; one without words when the catalogue does not have it. */
    public Rule rule(String id) {
        return rules.getOrDefault(id, Rule.unknown(id));
    }

    public boolean knows(String id) {
        return rules.containsKey(id);
    }

    private static String text(String page) {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream(page)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
