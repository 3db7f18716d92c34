package et.aksum.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** A name reduced to what spelling rarely changes, to compare names of countries as people write them. */
public final class NameKey {
    private NameKey() {}

    /** Lower case, letters a–z only, accents removed: {@code "Côte d'Ivoire"} gives {@code "cotedivoire"}. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
