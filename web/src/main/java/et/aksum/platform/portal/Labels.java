package et.aksum.platform.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.Collator;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the message bundle, for pages and for beans. */
@Named
@ApplicationScoped
public class Labels {
    static final String BUNDLE = "et.aksum.messages";

    /** The word for a code of some kind, for example {@code of("status", OrderStatus.DRAFT)}; an unknown code stands for itself. */
    public String of(String kind, @Nullable Object code) {
        if (code == null) {
            return "–";
        }
        String key = kind + "." + (code instanceof Enum<?> constant ? constant.name() : code);
        return find(key, locale(), code.toString());
    }

    /** The word for a code; {@code fallback} where the bundle has none, for codes that come from data. */
    public String orElse(String kind, String code, String fallback) {
        return find(kind + "." + code, locale(), fallback);
    }

    /** All codes of some kind that have a word, each with its word, in the order of the words. */
    public List<Map.Entry<String, String>> all(String kind) {
        Locale locale = locale();
        String prefix = kind + ".";
        return bundle(locale).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> Map.entry(key.substring(prefix.length()), find(key, locale, key)))
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
                .toList();
    }

    /** The text of a key with its parameters put in, numbered from 0. */
    public String text(String key, @Nullable Object... parameters) {
        return text(locale(), key, parameters);
    }

    /** For Facelets, which cannot call a method with a variable number of arguments. */
    public String with(String key, @Nullable Object parameter) {
        return text(key, parameter);
    }

    /** The same with two parameters. */
    public String with(String key, @Nullable Object first, @Nullable Object second) {
        return text(key, first, second);
    }

    /**
     * The text of a key in a language, with its parameters put in; numbers are grouped as everywhere in the portal. What
     * is said of one thing may stand under the key with {@code .one} at its end.
     */
    public static String text(Locale locale, String key, @Nullable Object... parameters) {
        String pattern = find(key, locale, key);
        if (parameters.length == 0) {
            return pattern;
        }
        boolean single = parameters[0] instanceof Number number && number.doubleValue() == 1;
        Object[] words = Stream.of(parameters)
                .map(each -> each instanceof Number number ? Formats.plain(number) : each)
                .toArray();
        return new MessageFormat(single ? find(key + ".one", locale, pattern) : pattern, locale).format(words);
    }

    /** The text of a problem in the reader's language; {@code fallback} when the catalogue has none. */
    static String find(String key, Locale locale, String fallback) {
        try {
            return bundle(locale).getString(key);
        } catch (MissingResourceException absent) {
            return fallback;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Labels.class.getClassLoader());
    }

    /** The language of the page being shown; English outside of pages. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
