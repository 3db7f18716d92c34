package et.aksum.schema.history;

import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.token.Position;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A changeSet as it stands in its file, or a loose SQL file as a whole.
 *
 * @param file where it stands
 * @param path what Liquibase knows the file by: its logical path when it has one
 * @param attributes as written, those of the include that led here too
 * @param comment why it exists; null when it does not say
 * @param loose a file of SQL without changeSets, run by psql: every statement is a transaction of its own unless BEGIN says otherwise
 */
public record WrittenChangeSet(
        String file,
        String path,
        Position position,
        String id,
        String author,
        Map<String, String> attributes,
        @Nullable String comment,
        List<Waiver> waivers,
        List<Precondition> preconditions,
        List<WrittenChange> changes,
        WrittenRollback rollback,
        boolean loose) {
    private static final Pattern RELEASE = Pattern.compile("^(v?\\d+(?:\\.\\d+)+|demo)[-_].*");
    private static final Pattern DIRECTORY = Pattern.compile("(?:^|.*/)(v?\\d+(?:\\.\\d+)+|demo)/[^/]+");

    public WrittenChangeSet {
        attributes = Map.copyOf(attributes);
        waivers = List.copyOf(waivers);
        preconditions = List.copyOf(preconditions);
        changes = List.copyOf(changes);
    }

    public ChangeSetKey key() {
        return new ChangeSetKey(id, author, path);
    }

    /** The same with more in it. */
    WrittenChangeSet and(List<WrittenChange> more) {
        return new WrittenChangeSet(
                file,
                path,
                position,
                id,
                author,
                attributes,
                comment,
                waivers,
                preconditions,
                Stream.concat(changes.stream(), more.stream()).toList(),
                rollback,
                loose);
    }

    /** What it does, in order. */
    public List<ReadStatement> statements() {
        return changes.stream().flatMap(change -> change.statements().stream()).toList();
    }

    /** Whether Liquibase runs it in one transaction. */
    public boolean inTransaction() {
        return !loose && !attribute("runInTransaction").equalsIgnoreCase("false");
    }

    /** An attribute; empty when it is not set. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Contexts it is bound to, by itself or by its include; empty when it runs everywhere. */
    public String context() {
        return (attribute("contextFilter") + " " + attribute("context") + " " + attribute("includedIn")).strip();
    }

    /** The release it belongs to, by its id or directory; a file outside all releases is one of its own. */
    public String release() {
        Matcher byId = RELEASE.matcher(id);
        if (!loose && byId.matches()) {
            return byId.group(1);
        }
        Matcher byDirectory = DIRECTORY.matcher(file);
        return !loose && byDirectory.matches() ? byDirectory.group(1) : file;
    }
}
