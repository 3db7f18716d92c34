package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A release while it is replayed: its changeSets, and where its tables were created. */
public final class ReleaseScene {
    private final String name;
    final List<ChangeSetScene> changeSets = new ArrayList<>();
    final Map<Table, Place> births = new IdentityHashMap<>();
    final Map<Object, Place> definitions = new IdentityHashMap<>();
    final Set<Table> touched = new LinkedHashSet<>();

    ReleaseScene(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<ChangeSetScene> changeSets() {
        return changeSets;
    }

    /** Where a column, constraint or index is written; empty when that was in an earlier release. */
    public Optional<Place> placeOf(Object definition) {
        return Optional.ofNullable(definitions.get(definition));
    }

    /** Where a table was created; empty for those of earlier releases. */
    public Optional<Place> birthOf(Table table) {
        return Optional.ofNullable(births.get(table));
    }
}
