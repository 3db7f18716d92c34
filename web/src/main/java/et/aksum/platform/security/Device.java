package et.aksum.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself in {@code User-Agent}, in the few words a person recognises: {@code Firefox 130 on Android}. It
 * is what the client claims, good for telling one's own sessions apart and for nothing else.
 */
final class Device {
    private static final int LONGEST = 60;

    private record Named(String name, Pattern pattern) {
        static Named of(String name, String pattern) {
            return new Named(name, Pattern.compile(pattern));
        }
    }

    /** In this order: each claims to be those after it. */
    private static final List<Named> BROWSERS = List.of(
            Named.of("Edge", "Edg(?:e|A|iOS)?/(\\d{1,4})"),
            Named.of("Opera", "OPR/(\\d{1,4})"),
            Named.of("Firefox", "(?:Firefox|FxiOS)/(\\d{1,4})"),
            Named.of("Chrome", "(?:HeadlessChrome|Chrome|CriOS|Chromium)/(\\d{1,4})"),
            Named.of("Safari", "Version/(\\d{1,4})[^ ]* .*Safari/"));

    private static final List<Named> SYSTEMS = List.of(
            Named.of("Android", "Android"),
            Named.of("iPhone", "iPhone"),
            Named.of("iPad", "iPad"),
            Named.of("Windows", "Windows"),
            Named.of("macOS", "Mac OS X|Macintosh"),
            Named.of("Linux", "Linux|X11"));

    private Device() {}

    static @Nullable String of(HttpServletRequest request) {
        return named(request.getHeader("User-Agent"));
    }

    static @Nullable String named(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return null;
        }
        String browser = null;
        for (Named each : BROWSERS) {
            Matcher found = each.pattern().matcher(agent);
            if (browser == null && found.find()) {
                browser = each.name() + " " + found.group(1);
            }
        }
        String system = SYSTEMS.stream()
                .filter(each -> each.pattern().matcher(agent).find())
                .map(Named::name)
                .findFirst()
                .orElse(null);
        if (browser == null) {
            // A program: its first word, letters and digits only, since this is shown and kept.
            String word = agent.strip().split("\\s", 2)[0].replaceAll("[^A-Za-z0-9./_-]", "");
            return word.isEmpty() ? null : word.substring(0, Math.min(LONGEST, word.length()));
        }
        return system == null ? browser : browser + " on " + system;
    }
}
