package et.aksum.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe-core finds serious or critical on the page in view. The engine is put into a page once, and answers with what is wrong only: its whole
 * report, which lists every node it found right, took longer to write and to read than to make.
 */
final class AxeCheck {
    /** Of a second theme only what depends on the colours is news. */
    static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    static final List<String> EVERY_RULE = List.of();

    private static final String ENGINE = engine();

    /** Rows of a table after the tenth are made as the ten before. */
    private static final String RUN =
            """
            async rules => {
              const options = {resultTypes: ['violations'], iframes: false, preload: false};
              if (rules.length > 0) options.runOnly = {type: 'rule', values: rules};
              const result = await axe.run({exclude: [['tbody tr:nth-child(n+11)']]}, options);
              return result.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ': ' + rule.help + ' '
                  + JSON.stringify(rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html + ' ' + node.failureSummary)));
            }""";

    private AxeCheck() {}

    static List<String> findings(Page page, List<String> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(ENGINE);
        }
        List<?> found = (List<?>) page.evaluate(RUN, rules);
        return found.stream().map(Object::toString).toList();
    }

    private static String engine() {
        try (InputStream script = AxeCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
