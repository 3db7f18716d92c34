package et.aksum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule 13: an entity's table is made by its own context's changelog files, in the schema of that name. */
record ChangelogRules(ContextMap map, Path changelogs) {
    /** Tables whose context was made later than they: they stay where the release made them. See ADR 0027. */
    private static final Map<String, String> OLDER_THAN_THEIR_CONTEXT =
            Map.of("identity.role_assignment", "access", "identity.approval_limit", "access");

    ArchRule everyTableIsMadeByItsContext() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(haveATableInTheirContextsChangelog())
                .because("who owns the entity owns the table, its policies and its grants");
    }

    private ArchCondition<JavaClass> haveATableInTheirContextsChangelog() {
        return new ArchCondition<>("have a table in their context's changelog") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                String context = map.contextOf(entity).orElseThrow();
                String schema = tableProperty(entity, "schema");
                String table = tableProperty(entity, "name");
                if (context.equals(OLDER_THAN_THEIR_CONTEXT.get(schema + "." + table))) {
                    return;
                }
                if (!schema.equals(context)) {
                    events.add(SimpleConditionEvent.violated(
                            entity, entity.getName() + " lies in schema '" + schema + "'"));
                } else if (!creates(context, table)) {
                    events.add(SimpleConditionEvent.violated(
                            entity, "No changelog of " + context + " creates " + schema + "." + table));
                }
            }
        };
    }

    private static String tableProperty(JavaClass entity, String property) {
        return entity.tryGetAnnotationOfType("jakarta.persistence.Table")
                .map((JavaAnnotation<JavaClass> table) ->
                        String.valueOf(table.get(property).orElse("")))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private boolean creates(String context, String table) {
        return Pattern.compile("create\\s+table\\s+(if\\s+not\\s+exists\\s+)?%s\\.%s\\b"
                        .formatted(Pattern.quote(context), Pattern.quote(table)))
                .matcher(textOf(context))
                .find();
    }

    private String textOf(String context) {
        try (Stream<Path> files = Files.walk(changelogs)) {
            return files.filter(file -> file.getFileName().toString().matches(context + "(-[a-z-]+)?\\.xml"))
                    .map(ChangelogRules::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
