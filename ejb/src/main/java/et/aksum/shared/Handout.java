package et.aksum.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What somebody takes along, as a ZIP: the data for machines, and a page that says the same to people. */
public final class Handout {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Adds a text, in UTF-8. */
    public Handout with(String name, String text) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The finished ZIP; nothing is added afterwards. */
    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One page without scripts and without anything to load, so that it is read anywhere and tells nobody. */
    public static final class Page {
        private final StringBuilder html;

        /** @param amharic the title once more, in Amharic */
        public Page(String title, String amharic) {
            html = new StringBuilder(
                    """
                    <!doctype html>
                    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                    <title>%1$s · %2$s</title>
                    <style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1c2430}table{border-collapse:collapse;margin:.5rem 0 2rem;display:block;overflow-x:auto}
                    th,td{border:1px solid #dfe3e8;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#f5f6f8}code{color:#5a6572;overflow-wrap:anywhere}</style></head><body>
                    <h1>%1$s</h1><p lang="am">%2$s</p>
                    """
                            .formatted(escaped(title), escaped(amharic)));
        }

        public Page heading(String text) {
            return element("h2", text);
        }

        public Page paragraph(String text) {
            return element("p", text);
        }

        public Page code(String text) {
            html.append("<p><code>").append(escaped(text)).append("</code></p>\n");
            return this;
        }

        /** A heading of a column. @param meaning shown when it is pointed at; empty for none */
        public record Column(String name, String meaning) {}

        /** @param rows each with as many cells as there are columns */
        public Page table(List<Column> columns, List<List<String>> rows) {
            html.append("<table><thead><tr>");
            for (Column column : columns) {
                String meaning = column.meaning().isEmpty() ? "" : " title=\"" + escaped(column.meaning()) + "\"";
                html.append("<th scope=\"col\"%s>%s</th>".formatted(meaning, escaped(column.name())));
            }
            html.append("</tr></thead><tbody>\n");
            for (List<String> row : rows) {
                html.append("<tr>");
                row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
                html.append("</tr>\n");
            }
            html.append("</tbody></table>\n");
            return this;
        }

        @Override
        public String toString() {
            return html + "</body></html>\n";
        }

        private Page element(String name, String text) {
            html.append("<%1$s>%2$s</%1$s>\n".formatted(name, escaped(text)));
            return this;
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
