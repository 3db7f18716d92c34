package et.aksum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Geolocation;
import et.aksum.harness.Harness;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of his own, in Addis Ababa, who notices every error a page tries to hide. */
public final class Visitor implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    private final URI portal;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    public Visitor(URI portal) {
        this(portal, 1440, ColorScheme.LIGHT);
    }

    public Visitor(URI portal, int width, ColorScheme theme) {
        this.portal = portal;
        context = Chrome.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(theme)
                        .setLocale("en-GB")
                        .setAcceptDownloads(true)
                        .setGeolocation(new Geolocation(9.010793, 38.761253).setAccuracy(12))
                        .setPermissions(List.of("geolocation")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script at " + page.url() + ": " + error));
        page.onResponse(this::note);
    }

    private void note(Response response) {
        if (response.status() >= 500) {
            troubles.add(response.status() + " " + response.url());
        }
    }

    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        page.navigate(portal.resolve(path).toString());
        return this;
    }

    /** The path and query of the page in view. */
    public String place() {
        URI here = URI.create(page.url());
        return here.getRawQuery() == null ? here.getPath() : here.getPath() + "?" + here.getRawQuery();
    }

    public void fill(String idEnding, String text) {
        page.locator("[id$='" + idEnding + "']:visible").first().fill(text);
    }

    public void press(String idEnding) {
        page.locator("[id$='" + idEnding + "']:visible").first().click();
        page.waitForLoadState();
    }

    /** Types the six digits into the boxes, or into the plain field where there are none. */
    public void code(String digits) {
        page.locator("input[aria-label$='1/6']:visible").first().click();
        page.keyboard().type(digits);
    }

    public String text() {
        return page.locator("body").innerText();
    }

    public Visitor resize(int width) {
        page.setViewportSize(width, 900);
        return this;
    }

    /** Has the next page in this language: {@code en} or {@code am}. */
    public Visitor speak(String language) {
        context.addCookies(List.of(new Cookie("aksum-language", language).setUrl(portal.toString())));
        return this;
    }

    public Visitor theme(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        return this;
    }

    /** Keeps a picture for people to look at, in target/screenshots, when {@code -Daksum.test.pictures=true} asks for it. */
    public Visitor picture(String name) {
        if (!Boolean.getBoolean("aksum.test.pictures")) {
            return this;
        }
        Path file = Harness.TARGET.resolve("screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    /** What axe-core finds serious or critical on the page in view. */
    public List<String> accessibilityFindings() {
        return findings(AxeCheck.EVERY_RULE);
    }

    /** Of these only what depends on the colours: enough for a second theme. */
    public List<String> contrastFindings() {
        return findings(AxeCheck.COLOURS);
    }

    private List<String> findings(List<String> rules) {
        return AxeCheck.findings(page, rules).stream()
                .map(finding -> place() + " " + finding)
                .toList();
    }

    /** Whether the page fits its width: nothing to scroll sideways for. */
    public boolean fits() {
        return (Boolean)
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1");
    }

    /** Script errors, refused scripts and server errors since the start; there must be none. */
    public void assertNoTroubles() {
        assertThat(troubles)
                .as("console errors, policy violations and server errors")
                .isEmpty();
    }

    /** Forgets errors a test provoked on purpose. */
    public void forgetTroubles() {
        troubles.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
