package et.aksum.messaging.domain;

import et.aksum.messaging.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of letters. A text {@code t} is made of the keys {@code t.subject} and {@code t.body}; with a key {@code t.purpose} it is an
 * offer, which needs consent to that purpose.
 */
@ApplicationScoped
public class LetterTexts {
    private static final String BUNDLE = "et.aksum.messaging.letters";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]+");

    /** What a letter says. */
    public record Text(String subject, String body) {
        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /** @throws IllegalArgumentException when the text is unknown or a placeholder has no value */
    public Text render(Letter letter) {
        ResourceBundle bundle = bundle(letter.language());
        String subject = fill(line(bundle, letter.template() + ".subject"), letter.values());
        String body = fill(line(bundle, letter.template() + ".body"), letter.values());
        // A value with a line end would begin a header of its own (RFC 5322 section 2.2).
        return new Text(
                LINE_ENDS.matcher(subject).replaceAll(" ").strip(),
                UNSEEN.matcher(body.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" "));
    }

    /** The purpose people must have agreed to before they get this text; nothing for letters they need anyway. */
    public Optional<String> purposeOf(String template) {
        ResourceBundle bundle = bundle(Locale.ENGLISH);
        String key = template + ".purpose";
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The code of the language in which somebody with this locale is written to. */
    public static String language(Locale wanted) {
        return wanted.getLanguage().equals("am") ? "am" : "en";
    }

    /** The placeholders of one text. */
    static Set<String> placeholders(String text) {
        Set<String> names = new HashSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    static ResourceBundle bundle(Locale wanted) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language(wanted)),
                LetterTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String line(ResourceBundle bundle, String key) {
        if (!bundle.containsKey(key)) {
            throw new IllegalArgumentException("No text of letters is called " + key);
        }
        return bundle.getString(key);
    }

    // One pass: what a value says is never itself taken for a placeholder.
    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            @Nullable String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The letter has no value for {" + found.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
