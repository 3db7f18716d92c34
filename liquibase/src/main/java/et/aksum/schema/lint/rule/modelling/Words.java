package et.aksum.schema.lint.rule.modelling;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a name, whether joined by underscores or by capitals. */
public final class Words {
    private Words() {}

    public static Set<String> of(String name) {
        String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return new LinkedHashSet<>(Arrays.asList(snake.split("[^a-z0-9]+")));
    }
}
