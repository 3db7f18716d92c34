package et.aksum.consent.domain;

import et.aksum.consent.domain.PersonCatalogue.Column;
import et.aksum.consent.domain.PersonFile.Section;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same as the data, for reading: one page without scripts and without anything to load. */
final class PersonPage {
    private PersonPage() {}

    static String of(List<Section> sections, OffsetDateTime now) {
        StringBuilder page = new StringBuilder(
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>What is held about you · ስለ እርስዎ የተያዘ መረጃ</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1c2430}table{border-collapse:collapse;margin:.5rem 0 2rem;display:block;overflow-x:auto}
                th,td{border:1px solid #dfe3e8;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#f5f6f8}code{color:#5a6572}</style></head><body>
                <h1>What is held about you</h1><p lang="am">ስለ እርስዎ የተያዘ መረጃ</p>
                """);
        page.append("<p>").append(escaped(now.toString())).append("</p>\n");
        sections.forEach(section -> append(page, section));
        return page.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder page, Section section) {
        page.append("<h2>").append(escaped(section.table().what())).append("</h2>\n<p><code>");
        page.append(escaped(section.table().name() + ", " + section.table().column()))
                .append("</code></p>\n<table><thead><tr>");
        for (Column column : section.columns()) {
            page.append("<th scope=\"col\" title=\"")
                    .append(escaped(column.meaning()))
                    .append("\">");
            page.append(escaped(column.name().replace('_', ' '))).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        for (JsonValue row : section.rows()) {
            page.append("<tr>");
            for (Column column : section.columns()) {
                page.append("<td>")
                        .append(escaped(text(((JsonObject) row).get(column.name()))))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private static String text(@Nullable JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
