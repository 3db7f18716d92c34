package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.model.Protection;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A changeSet while it is replayed: its steps so far, and how tables were protected before it. */
public final class ChangeSetScene {
    private final WrittenChangeSet changeSet;
    private final boolean linted;
    final List<Step> steps = new ArrayList<>();
    final Map<QualifiedName, Protection> protectionBefore = new LinkedHashMap<>();

    ChangeSetScene(WrittenChangeSet changeSet, boolean linted) {
        this.changeSet = changeSet;
        this.linted = linted;
    }

    public WrittenChangeSet changeSet() {
        return changeSet;
    }

    public boolean isLinted() {
        return linted;
    }

    public List<Step> steps() {
        return steps;
    }

    /** Steps of a kind, in order. */
    public <S extends Statement> Stream<S> all(Class<S> kind) {
        return steps.stream().map(Step::statement).filter(kind::isInstance).map(kind::cast);
    }

    /** Row-level security of tables as it was when the changeSet first touched it. */
    public Map<QualifiedName, Protection> protectionBefore() {
        return protectionBefore;
    }
}
