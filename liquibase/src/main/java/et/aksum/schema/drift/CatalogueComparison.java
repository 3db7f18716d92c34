package et.aksum.schema.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what a database should be with what it is. */
public final class CatalogueComparison {
    private CatalogueComparison() {}

    /** Every difference, things in order; parts of a missing or unexpected thing are not told again. */
    public static List<Difference> of(Catalogue expected, Catalogue found) {
        List<Difference> differences = new ArrayList<>();
        List<SchemaObject> whole = new ArrayList<>();
        TreeSet<SchemaObject> all = new TreeSet<>(expected.objects().keySet());
        all.addAll(found.objects().keySet());
        for (SchemaObject object : all) {
            SortedMap<String, String> should = expected.objects().get(object);
            SortedMap<String, String> is = found.objects().get(object);
            if (should != null && is != null) {
                aspects(object, should, is, differences);
            } else if (whole.stream().noneMatch(object::belongsTo)) {
                whole.add(object);
                differences.add(new Difference(object, null, summary(should), summary(is)));
            }
        }
        return differences;
    }

    private static void aspects(
            SchemaObject object, Map<String, String> should, Map<String, String> is, List<Difference> differences) {
        TreeSet<String> aspects = new TreeSet<>(should.keySet());
        aspects.addAll(is.keySet());
        for (String aspect : aspects) {
            if (!Objects.equals(should.get(aspect), is.get(aspect))) {
                differences.add(new Difference(object, aspect, should.get(aspect), is.get(aspect)));
            }
        }
    }

    private static @Nullable String summary(@Nullable SortedMap<String, String> aspects) {
        if (aspects == null) {
            return null;
        }
        String definition = aspects.get("definition");
        return definition == null ? aspects.toString() : definition;
    }
}
