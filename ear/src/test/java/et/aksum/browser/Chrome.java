package et.aksum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import et.aksum.harness.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for the run, the distribution's own: nothing is downloaded. */
public final class Chrome {
    private static final Path EXECUTABLE = Path.of(System.getProperty("aksum.chromium", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;

    private Chrome() {}

    /** The browser; without Chromium a test is skipped, and in CI it fails. */
    static synchronized Browser browser() {
        if (!Files.isExecutable(EXECUTABLE)) {
            Requirement.missing("Chromium at " + EXECUTABLE + " (apt-get install chromium, or -Daksum.chromium=…)");
        }
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(EXECUTABLE)
                            .setHeadless(true)
                            .setArgs(FLAGS));
        }
        return browser;
    }
}
