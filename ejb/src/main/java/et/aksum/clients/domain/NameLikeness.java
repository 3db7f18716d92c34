package et.aksum.clients.domain;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two names of institutions are, by the trigrams they share (Jaccard): 1 for the same, 0 for nothing in common.
 * Case, accents, marks and the words that say only what kind of institution it is do not count.
 */
public final class NameLikeness {
    /** From here on two names are shown as perhaps the same. */
    public static final double PERHAPS_SAME = 0.45;

    private static final Set<String> KINDS = Set.of(
            "plc",
            "pvt",
            "ltd",
            "share",
            "company",
            "the",
            "of",
            "and",
            "hospital",
            "clinic",
            "pharmacy",
            "health",
            "center",
            "centre",
            "general",
            "specialized",
            "medical",
            "drug",
            "store");

    private NameLikeness() {}

    public static double of(String one, String other) {
        Set<String> left = trigrams(one);
        Set<String> right = trigrams(other);
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static Set<String> trigrams(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        Set<String> trigrams = new HashSet<>();
        for (String word : plain.split(" ")) {
            if (!KINDS.contains(word)) {
                add(word, trigrams);
            }
        }
        if (trigrams.isEmpty()) {
            for (String word : plain.split(" ")) {
                add(word, trigrams);
            }
        }
        return trigrams;
    }

    private static void add(String word, Set<String> trigrams) {
        if (!word.isEmpty()) {
            String padded = "  " + word + " ";
            for (int place = 0; place + 3 <= padded.length(); place++) {
                trigrams.add(padded.substring(place, place + 3));
            }
        }
    }
}
