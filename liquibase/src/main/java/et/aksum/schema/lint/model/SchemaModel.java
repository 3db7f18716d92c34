package et.aksum.schema.lint.model;

import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateDomain;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.ReadStatement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that is known of the schema at a moment of the history. Ages tell what is new. */
public final class SchemaModel {
    final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
    final Map<QualifiedName, Index> indexes = new LinkedHashMap<>();
    final Map<QualifiedName, CreateView> views = new LinkedHashMap<>();
    final Map<QualifiedName, CreateRoutine> routines = new LinkedHashMap<>();
    final Map<QualifiedName, CreateDomain> domains = new LinkedHashMap<>();
    final Map<String, Age> schemas = new LinkedHashMap<>();
    final Map<QualifiedName, Age> ages = new LinkedHashMap<>();
    final Set<String> untrustedLanguages = new LinkedHashSet<>();
    final SearchPath searchPath = new SearchPath();
    private Age now = Age.EVER;
    private @Nullable Map<QualifiedName, List<Index>> indexesByTable;

    /** The moment from which on things are created. */
    public void moveTo(Age moment) {
        now = moment;
    }

    public Age now() {
        return now;
    }

    /** A changeSet begins: settings of the last one are gone. */
    public void forgetSettings() {
        searchPath.reset();
    }

    /** Names without a schema mean this one until it is left; CREATE SCHEMA may hold statements. */
    public void enterSchema(@Nullable String name) {
        searchPath.enter(name);
    }

    public void leaveSchema() {
        searchPath.leave();
    }

    public void apply(ReadStatement statement) {
        new Replay(this).apply(statement.statement());
        if (statement.statement() instanceof CreateIndex
                || statement.statement() instanceof DropObjects
                || statement.statement() instanceof AlterRelation) {
            indexesByTable = null;
        }
    }

    public QualifiedName resolve(QualifiedName name) {
        return searchPath.resolve(name, this::exists);
    }

    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(resolve(name)));
    }

    /** The table, made up when it was never created: then it is old, and what it holds beside what is done to it is not known. */
    Table tableOrAssumed(QualifiedName name) {
        return tables.computeIfAbsent(resolve(name), unknown -> {
            Table assumed = new Table(unknown, Age.EVER, false);
            assumed.complete = false;
            return assumed;
        });
    }

    public Collection<Table> tables() {
        return tables.values();
    }

    public Optional<CreateView> view(QualifiedName name) {
        return Optional.ofNullable(views.get(resolve(name)));
    }

    public Map<QualifiedName, CreateView> views() {
        return views;
    }

    public Optional<CreateRoutine> routine(QualifiedName name) {
        return Optional.ofNullable(routines.get(resolve(name)));
    }

    public Map<QualifiedName, CreateRoutine> routines() {
        return routines;
    }

    public Optional<CreateDomain> domain(QualifiedName name) {
        return Optional.ofNullable(domains.get(resolve(name)));
    }

    public Optional<Index> index(QualifiedName name) {
        return Optional.ofNullable(indexes.get(resolve(name)));
    }

    public List<Index> indexesOf(QualifiedName table) {
        QualifiedName resolved = resolve(table);
        Map<QualifiedName, List<Index>> known = indexesByTable;
        if (known == null) {
            known = indexes.values().stream().collect(Collectors.groupingBy(Index::table));
            indexesByTable = known;
        }
        return known.getOrDefault(resolved, List.of());
    }

    /** When a view, routine, type, sequence or schema was created; for what was never created, long ago. */
    public Age ageOf(QualifiedName name) {
        return ages.getOrDefault(resolve(name), Age.EVER);
    }

    public Optional<Age> ageOfSchema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    /** Whether others may be using the table: it is older than the release, or not known at all. */
    public boolean isOld(QualifiedName name) {
        return table(name)
                .map(table -> !table.isTemporary() && table.born().release() < now.release())
                .orElse(!"pg_temp".equals(name.schema()) && view(name).isEmpty());
    }

    /** Whether the column was there before the release; those of unknown tables count as old. */
    public boolean isOldColumn(QualifiedName table, String column) {
        return isOld(table)
                && table(table)
                        .flatMap(known -> known.column(column))
                        .map(known -> known.born().release() < now.release())
                        .orElse(true);
    }

    private boolean exists(QualifiedName name) {
        return tables.containsKey(name)
                || views.containsKey(name)
                || indexes.containsKey(name)
                || routines.containsKey(name)
                || ages.containsKey(name);
    }
}
