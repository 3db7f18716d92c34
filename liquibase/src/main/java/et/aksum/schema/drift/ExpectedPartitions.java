package et.aksum.schema.drift;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Partitions come and go with the time, so no history names them: each must be what the default partition of its table is, down to its policies.
 */
public final class ExpectedPartitions {
    private static final String BOUND = "partition bound";
    private static final String PARENT = "parent";

    private ExpectedPartitions() {}

    /** What is expected, with a likeness of the default partition for each partition that was found. */
    public static Catalogue in(Catalogue expected, Catalogue found) {
        Catalogue all = new Catalogue();
        expected.objects().forEach(all::add);
        found.objects().forEach((object, aspects) -> {
            if (object.kind() == ObjectKind.TABLE
                    && aspects.containsKey(BOUND)
                    && !expected.objects().containsKey(object)) {
                expected.objects().entrySet().stream()
                        .filter(entry -> isDefaultOf(aspects.get(PARENT), entry.getValue()))
                        .findFirst()
                        .ifPresent(like -> copy(expected, like.getKey(), object, aspects.get(BOUND), all));
            }
        });
        return all;
    }

    private static boolean isDefaultOf(@Nullable String parent, SortedMap<String, String> aspects) {
        return parent != null && parent.equals(aspects.get(PARENT)) && "DEFAULT".equals(aspects.get(BOUND));
    }

    private static void copy(
            Catalogue expected, SchemaObject like, SchemaObject partition, String bound, Catalogue all) {
        String from = bare(like);
        String to = bare(partition);
        expected.objects().forEach((object, aspects) -> {
            if (object.belongsTo(like)) {
                Map<String, String> copied = new HashMap<>();
                aspects.forEach((aspect, value) -> copied.put(aspect, value.replace(from, to)));
                copied.computeIfPresent(BOUND, (aspect, anything) -> bound);
                all.add(new SchemaObject(object.kind(), object.name().replace(from, to)), copied);
            }
        });
    }

    private static String bare(SchemaObject table) {
        return table.name().substring(table.name().lastIndexOf('.') + 1);
    }
}
