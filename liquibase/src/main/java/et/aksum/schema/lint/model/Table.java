package et.aksum.schema.lint.model;

import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.PartitionKey;
import et.aksum.schema.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table, a partition or a materialised view as it is now. */
public final class Table {
    private QualifiedName name;
    private final Age born;
    private final boolean temporary;
    final Map<String, Column> columns = new LinkedHashMap<>();
    final Map<String, Constraint> constraints = new LinkedHashMap<>();
    final Map<String, Policy> policies = new LinkedHashMap<>();
    final Map<String, CreateTrigger> triggers = new LinkedHashMap<>();
    final Map<String, String> columnComments = new LinkedHashMap<>();
    final List<QualifiedName> parents = new ArrayList<>();

    @Nullable
    String comment;

    @Nullable
    PartitionKey partitionKey;

    @Nullable
    QualifiedName partitionOf;

    @Nullable
    Age detached;

    boolean complete = true;
    boolean rowSecurity;
    boolean forced;
    boolean materialized;
    boolean copiesKeys;

    Table(QualifiedName name, Age born, boolean temporary) {
        this.name = name;
        this.born = born;
        this.temporary = temporary;
    }

    public QualifiedName name() {
        return name;
    }

    void rename(QualifiedName other) {
        name = other;
    }

    public Age born() {
        return born;
    }

    public boolean isTemporary() {
        return temporary;
    }

    /** Whether all its columns are known: not after CREATE TABLE AS or LIKE. */
    public boolean isComplete() {
        return complete;
    }

    public boolean isMaterializedView() {
        return materialized;
    }

    public Collection<Column> columns() {
        return columns.values();
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public Collection<Constraint> constraints() {
        return constraints.values();
    }

    public Optional<Constraint> constraint(String constraint) {
        return Optional.ofNullable(constraints.get(constraint));
    }

    public List<Constraint> constraints(ConstraintKind kind) {
        return constraints.values().stream()
                .filter(constraint -> constraint.kind() == kind)
                .toList();
    }

    public Optional<Constraint> primaryKey() {
        return constraints(ConstraintKind.PRIMARY_KEY).stream().findFirst();
    }

    /** Whether its keys are those of a table it is like, known or not. */
    public boolean copiesKeys() {
        return copiesKeys;
    }

    /** Whether every row is known to have a value in the column. */
    public boolean isNotNull(String column) {
        return column(column).map(Column::notNull).orElse(false)
                || constraints.values().stream().anyMatch(constraint -> constraint.provesNotNull(column));
    }

    public Collection<CreateTrigger> triggers() {
        return triggers.values();
    }

    public Protection protection() {
        return new Protection(rowSecurity, forced, policies);
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    public Optional<String> commentOf(String column) {
        return Optional.ofNullable(columnComments.get(column));
    }

    public Optional<PartitionKey> partitionKey() {
        return Optional.ofNullable(partitionKey);
    }

    public Optional<QualifiedName> partitionOf() {
        return Optional.ofNullable(partitionOf);
    }

    /** When it stopped being a partition. */
    public Optional<Age> detached() {
        return Optional.ofNullable(detached);
    }

    /** Tables it inherits from. */
    public List<QualifiedName> parents() {
        return parents;
    }

    /** Whether its comment says that its rows belong to no organisation. */
    public boolean isGlobal() {
        return comment()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.startsWith("global:") && text.length() > "global:".length() + 2)
                .isPresent();
    }
}
