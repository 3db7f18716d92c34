package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release while it is replayed: its changeSets, and where its tables were created. */
public final class ReleaseScene {
    private final String name;
    final List<ChangeSetScene> changeSets = new ArrayList<>();
    final Map<Table, Place> births = new IdentityHashMap<>();

    ReleaseScene(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<ChangeSetScene> changeSets() {
        return changeSets;
    }

    /** Where a table was created; empty for those of earlier releases. */
    public Optional<Place> birthOf(Table table) {
        return Optional.ofNullable(births.get(table));
    }
}
