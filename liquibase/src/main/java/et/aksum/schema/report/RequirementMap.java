package et.aksum.schema.report;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.report.Requirement.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Which requirement needs what in the database: one file, read by people and by this program. */
public record RequirementMap(List<Requirement> requirements) {
    /** Where it is, below the root of the changelogs. */
    public static final String PATH = "db/requirements.yaml";

    public RequirementMap {
        requirements = List.copyOf(requirements);
    }

    /** @throws IllegalArgumentException when the map cannot be understood */
    public static RequirementMap of(ChangelogFiles files) {
        try {
            return parse(files.read(PATH));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @throws IllegalArgumentException naming the requirement that cannot be understood */
    public static RequirementMap parse(String yaml) {
        List<Requirement> requirements = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try {
            for (Object entry : list(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), "the map")) {
                Requirement requirement = requirement(entry);
                if (!seen.add(requirement.id())) {
                    throw wrong(requirement.id(), "it stands there twice");
                }
                requirements.add(requirement);
            }
        } catch (YAMLException broken) {
            throw new IllegalArgumentException(PATH + " is no YAML" + where(broken), broken);
        }
        return new RequirementMap(requirements);
    }

    private static String where(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked
                ? ", line %d: %s.".formatted(marked.getProblemMark().getLine() + 1, String.valueOf(marked.getProblem()))
                : ".";
    }

    private static Requirement requirement(@Nullable Object value) {
        Map<?, ?> entry = object(value, "a requirement");
        String id = text(entry, "id");
        List<Part> parts = new ArrayList<>();
        for (Object part : list(entry.get("parts"), id)) {
            parts.add(part(id, object(part, id)));
        }
        if (id.isEmpty() || parts.isEmpty()) {
            throw wrong(id, "it has no id or no parts");
        }
        return new Requirement(id, text(entry, "says"), parts);
    }

    private static Part part(String id, Map<?, ?> entry) {
        List<Need> needs = new ArrayList<>();
        if (entry.get("needs") != null) {
            list(entry.get("needs"), id).forEach(need -> needs.add(Need.parse(String.valueOf(need))));
        }
        Part part = new Part(
                text(entry, "what"),
                text(entry, "release"),
                Boolean.TRUE.equals(entry.get("planned")),
                needs,
                text(entry, "elsewhere"));
        if (part.what().isEmpty() || part.release().isEmpty()) {
            throw wrong(id, "a part has no what or no release");
        }
        if (!part.planned() && part.needs().isEmpty() && part.elsewhere().isEmpty()) {
            throw wrong(
                    id, "\"%s\" is neither planned, nor has it needs, nor is it met elsewhere".formatted(part.what()));
        }
        return part;
    }

    private static String text(Map<?, ?> entry, String name) {
        Object value = entry.get(name);
        return value == null ? "" : value.toString().strip();
    }

    private static Map<?, ?> object(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(where, "names and values are expected");
    }

    private static List<?> list(@Nullable Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(where, "a list is expected");
    }

    private static IllegalArgumentException wrong(String where, String what) {
        return new IllegalArgumentException("%s, %s: %s.".formatted(PATH, where, what));
    }
}
