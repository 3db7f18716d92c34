package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Index;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.Expression;
import java.util.List;
import java.util.Optional;

/** What an index is for, whether it was created by itself or for a key. */
record IndexShape(
        String name,
        Object definition,
        List<String> keys,
        boolean unique,
        String method,
        String where,
        boolean includes) {

    static IndexShape of(Constraint key) {
        return new IndexShape(key.name(), key.definition(), key.columns(), true, "btree", "", false);
    }

    static IndexShape of(Index index) {
        CreateIndex definition = index.definition();
        List<String> keys = definition.keys().stream()
                .map(key -> key.expression().unwrapped()
                        + (key.descending() ? " desc" : "")
                        + Optional.ofNullable(key.opclass())
                                .map(opclass -> " " + opclass)
                                .orElse(""))
                .toList();
        String where = Optional.ofNullable(definition.where())
                .map(Expression::toString)
                .orElse("");
        return new IndexShape(
                index.name().name(),
                definition,
                keys,
                definition.unique(),
                definition.method(),
                where,
                !definition.includes().isEmpty());
    }

    /** Whether queries lose nothing when the other one is dropped; of two equal ones the later is. */
    boolean makesRedundant(IndexShape other, boolean older) {
        boolean alike = method.equals(other.method) && where.equals(other.where) && !other.includes;
        boolean begins = keys.size() >= other.keys.size()
                && keys.subList(0, other.keys.size()).equals(other.keys);
        if (!alike || !begins || !method.equals("btree")) {
            return false;
        }
        if (keys.size() == other.keys.size()) {
            return !other.unique && (unique || older) || unique && other.unique && older;
        }
        return !other.unique;
    }
}
