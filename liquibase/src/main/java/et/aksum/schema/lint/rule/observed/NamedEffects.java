package et.aksum.schema.lint.rule.observed;

import et.aksum.schema.lint.Observation.HiddenChange;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.rule.EffectRemarks;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.ReadStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words in which a changeSet says what its blocks and functions change. */
final class NamedEffects {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_$]+");
    private static final Set<String> NO_NAMES = Set.of("", "on", "for", "of");

    private final Set<String> words;

    private NamedEffects(Set<String> words) {
        this.words = words;
    }

    /** @param model knows the functions that are called */
    static NamedEffects of(List<Step> steps, SchemaModel model) {
        return new NamedEffects(steps.stream()
                .map(Step::origin)
                .distinct()
                .flatMap(origin -> Stream.concat(EffectRemarks.of(origin).stream(), ofCalls(origin, model)))
                .flatMap(text -> names(text).stream())
                .collect(Collectors.toSet()));
    }

    /** What a function says of itself, with the names that the call gives it. */
    private static Stream<String> ofCalls(ReadStatement origin, SchemaModel model) {
        if (!(origin.statement() instanceof Query query)) {
            return Stream.of();
        }
        return query.expression().calls().stream().flatMap(call -> model.routine(call.name()).stream()
                .map(CreateRoutine::body)
                .flatMap(Stream::ofNullable)
                .map(EffectRemarks::in)
                .filter(said -> !said.isEmpty())
                .flatMap(said -> Stream.concat(
                        said.stream(), call.arguments().stream().flatMap(argument -> argument.asText().stream()))));
    }

    /** Whether the object is named, or what it is a numbered or dated part of. */
    boolean cover(HiddenChange change) {
        return names(change.identity()).stream()
                .filter(name -> !name.equals(change.schema()))
                .anyMatch(name -> words.stream().anyMatch(word -> name.equals(word) || name.startsWith(word + "_")));
    }

    private static Set<String> names(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .filter(name -> !NO_NAMES.contains(name))
                .collect(Collectors.toSet());
    }
}
