package et.aksum.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import et.aksum.harness.Harness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** One picture of a page at every width in both themes, its upper part, small enough to be kept beside the documentation. */
public final class ContactSheet {
    private static final int WIDTH = 1_180;

    private ContactSheet() {}

    /** Puts together what {@link Visitor#picture} kept, when it was asked to keep pictures: target/screenshots/NAME.jpg. */
    public static void of(String name, List<Integer> widths, List<String> themes, Visitor visitor) throws IOException {
        if (!Boolean.getBoolean("aksum.test.pictures")) {
            return;
        }
        StringBuilder html = new StringBuilder(
                "<body style='margin:0;background:#777;display:grid;gap:8px;padding:8px;grid-template-columns:1fr 1.4fr 2.4fr'>");
        for (String theme : themes) {
            for (int width : widths) {
                Path picture = Harness.TARGET
                        .resolve("screenshots")
                        .resolve("%s-%d-%s.png".formatted(name, width, theme.toLowerCase(Locale.ROOT)));
                html.append(
                                "<div style='height:440px;overflow:hidden'><img style='width:100%' src='data:image/png;base64,")
                        .append(Base64.getEncoder().encodeToString(Files.readAllBytes(picture)))
                        .append("'></div>");
            }
        }
        try (Page sheet = visitor.page().context().newPage()) {
            sheet.setViewportSize(WIDTH, 910);
            sheet.setContent(html.toString());
            sheet.screenshot(new Page.ScreenshotOptions()
                    .setPath(Harness.TARGET.resolve("screenshots").resolve(name + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(60));
        }
    }
}
