package et.aksum.consent.domain;

import et.aksum.consent.domain.PersonFile.Section;
import et.aksum.shared.Handout.Page;
import et.aksum.shared.Handout.Page.Column;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same as the data, for reading. */
final class PersonPage {
    private PersonPage() {}

    static String of(List<Section> sections, OffsetDateTime now) {
        Page page = new Page("What is held about you", "ስለ እርስዎ የተያዘ መረጃ").paragraph(now.toString());
        sections.forEach(section -> append(page, section));
        return page.toString();
    }

    private static void append(Page page, Section section) {
        page.heading(section.table().what())
                .code(section.table().name() + ", " + section.table().column())
                .table(
                        section.columns().stream()
                                .map(column -> new Column(column.name().replace('_', ' '), column.meaning()))
                                .toList(),
                        section.rows().stream()
                                .map(row -> section.columns().stream()
                                        .map(column -> text(((JsonObject) row).get(column.name())))
                                        .toList())
                                .toList());
    }

    private static String text(@Nullable JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
