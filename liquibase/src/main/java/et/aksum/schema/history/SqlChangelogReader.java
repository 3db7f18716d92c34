package et.aksum.schema.history;

import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.read.SqlReader;
import et.aksum.schema.sql.token.Position;
import et.aksum.schema.sql.token.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL with Liquibase's lines {@code --changeset author:id}; without any, the whole file is one loose changeSet. */
public final class SqlChangelogReader {
    private static final Pattern LINE = Pattern.compile(
            "^\\s*--\\s*(changeset|comment|rollback|precondition[\\w-]*|waive|property|ignoreLines|ignore|include|includeAll)\\b:?\\s*(.*?)\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]\\w*):(\"[^\"]*\"|'[^']*'|\\S+)");

    private final String file;
    private final String path;
    private final String text;
    private final SourceMap map;
    private final List<WrittenChangeSet> changeSets = new ArrayList<>();

    /** @param map where the text stands in its file */
    public SqlChangelogReader(String file, String path, String text, SourceMap map) {
        this.file = file;
        this.path = path;
        this.text = text;
        this.map = map;
    }

    public List<WrittenChangeSet> changeSets() {
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line < text.length(); line = nextLine(line)) {
            Matcher matcher = LINE.matcher(lineAt(line));
            if (matcher.matches() && matcher.group(1).equalsIgnoreCase("changeset")) {
                starts.add(line);
            }
        }
        if (starts.isEmpty()) {
            changeSets.add(new Part(0, text.length(), "", map.at(0), true).read());
        }
        for (int i = 0; i < starts.size(); i++) {
            Matcher head = LINE.matcher(lineAt(starts.get(i)));
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            if (head.matches()) {
                Position position = map.at(starts.get(i));
                changeSets.add(new Part(nextLine(starts.get(i)), end, head.group(2), position, false).read());
            }
        }
        return changeSets;
    }

    private int nextLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private String lineAt(int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** One changeSet's share of the file. */
    private final class Part {
        private final int start;
        private final int end;
        private final String head;
        private final Position position;
        private final boolean loose;
        private final List<Waiver> waivers = new ArrayList<>();
        private final List<Precondition> preconditions = new ArrayList<>();
        private final List<String> rollback = new ArrayList<>();
        private final List<WrittenChange> disguises = new ArrayList<>();
        private Position rollbackAt;
        private @Nullable String comment;

        Part(int start, int end, String head, Position position, boolean loose) {
            this.start = start;
            this.end = end;
            this.head = head;
            this.position = position;
            this.rollbackAt = position;
            this.loose = loose;
        }

        WrittenChangeSet read() {
            for (int line = start; line < end; line = nextLine(line)) {
                Matcher directive = LINE.matcher(lineAt(line));
                if (directive.matches()) {
                    directive(directive.group(1).toLowerCase(Locale.ROOT), directive.group(2), line);
                }
            }
            List<ReadStatement> statements = SqlReader.read(text.substring(start, end), map.from(start));
            Map<String, String> attributes = attributes();
            return new WrittenChangeSet(
                    file,
                    path,
                    position,
                    loose ? file.substring(file.lastIndexOf('/') + 1) : id(),
                    author(),
                    attributes,
                    comment,
                    waivers,
                    preconditions,
                    changes(attributes, statements),
                    rollback(),
                    loose);
        }

        private List<WrittenChange> changes(Map<String, String> attributes, List<ReadStatement> statements) {
            String own = text.substring(start, end);
            if (!loose && own.contains("${")) {
                disguise("A parameter ${…} is put in when it runs.", map.at(start + own.indexOf("${")));
            }
            statements.stream()
                    .filter(statement -> !loose)
                    .flatMap(statement -> statement.text().remarks().stream()
                            .filter(remark -> remark.text().contains("/*"))
                            .map(remark -> statement.text().map().at(remark.start())))
                    .forEach(at -> disguise("Liquibase ends a comment in a comment sooner than PostgreSQL.", at));
            disguises.add(0, new WrittenChange("sql", attributes, position, statements));
            return disguises;
        }

        private void disguise(String message, Position at) {
            disguises.add(new WrittenChange(Disguise.MARK + message, Map.of(), at, List.of()));
        }

        private void directive(String word, String rest, int line) {
            switch (word) {
                case "comment" -> comment = comment == null ? rest : comment + " " + rest;
                case "rollback" -> {
                    rollbackAt = rollback.isEmpty() ? map.at(line) : rollbackAt;
                    rollback.add(rest);
                }
                case "waive" -> Waiver.parse("waive " + rest, map.at(line)).ifPresent(waivers::add);
                case "property", "ignorelines", "ignore", "include", "includeall" ->
                    disguise(
                            "A line --" + word + " makes Liquibase run other statements than stand here.",
                            map.at(line));
                case "changeset" -> {
                    // the head, read by the caller
                }
                default -> preconditions.add(new Precondition(word, pairs(rest), rest));
            }
        }

        private WrittenRollback rollback() {
            String joined = String.join("\n", rollback).strip();
            boolean words = joined.isEmpty()
                    || joined.toLowerCase(Locale.ROOT).matches("(empty|not required|irreversible)\\b.*");
            Position at = rollbackAt;
            return new WrittenRollback(
                    !rollback.isEmpty(),
                    words ? (joined.isEmpty() && !rollback.isEmpty() ? "empty" : joined) : "",
                    false,
                    words ? List.of() : SqlReader.read(joined, offset -> at));
        }

        private Map<String, String> attributes() {
            return pairs(head.contains(" ") ? head.substring(head.indexOf(' ')) : "");
        }

        private String firstWord() {
            return head.split("\\s", 2)[0];
        }

        private String author() {
            return firstWord().contains(":") ? firstWord().split(":", 2)[0] : "";
        }

        private String id() {
            return firstWord().contains(":") ? firstWord().split(":", 2)[1] : firstWord();
        }

        private Map<String, String> pairs(String rest) {
            Map<String, String> pairs = new HashMap<>();
            Matcher pair = ATTRIBUTE.matcher(rest);
            while (pair.find()) {
                pairs.put(pair.group(1), pair.group(2).replaceAll("^[\"']|[\"']$", ""));
            }
            return pairs;
        }
    }
}
