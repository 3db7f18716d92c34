package et.aksum.schema.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@code loadData} as the statement it amounts to, whatever rows its file holds. */
final class LoadedRows {
    private final Map<String, String> attributes;
    private final List<String> columns = new ArrayList<>();

    LoadedRows(XMLStreamReader in, Map<String, String> attributes) throws XMLStreamException {
        this.attributes = attributes;
        for (int event = in.next(), depth = 1; depth > 0; event = depth > 0 ? in.next() : event) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = in.getAttributeValue(null, "name");
                if (name != null) {
                    columns.add(name);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == 0) {
                    break;
                }
            }
        }
    }

    String sql() {
        String schema = attributes.getOrDefault("schemaName", "");
        String table = (schema.isEmpty() ? "" : schema + ".") + attributes.getOrDefault("tableName", "");
        String names = columns.isEmpty() ? "file_header" : String.join(", ", columns);
        String insert = "insert into " + table + " (" + names + ") select " + names + " from file_rows";
        String key = attributes.getOrDefault("primaryKey", "");
        return key.isEmpty() ? insert : insert + " on conflict (" + key + ") do update set " + updates(key);
    }

    private String updates(String key) {
        return columns.stream()
                .filter(column -> !List.of(key.split(",\\s*")).contains(column))
                .map(column -> column + " = excluded." + column)
                .reduce((left, right) -> left + ", " + right)
                .orElse(key + " = excluded." + key);
    }
}
