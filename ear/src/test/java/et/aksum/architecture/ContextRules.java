package et.aksum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules 1 and 2: contexts see each other's root packages only, by the table, and never in a circle; rule 14: a face stays small. */
record ContextRules(ContextMap map) {
    /** Top-level types; nested ones are read with the type they belong to. */
    static final int LARGEST_FACE = 25;

    ArchRule facesOnly() {
        return classes()
                .that()
                .resideInAPackage(map.base() + "..")
                .should(useOnlyTheFacesTheyMay())
                .because("a context's root package is its public face and the table says who may call whom; "
                        + "see docs/PROJECT_STRUCTURE.md");
    }

    ArchRule noCycles() {
        return slices().matching(map.base() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two contexts that need each other are one context with two names");
    }

    ArchRule reportingOnlyReads() {
        return classes()
                .that()
                .resideInAPackage(map.base() + ".reporting..")
                .should(useOtherUseCasesOnlyForReading())
                .because("reporting shows facts and changes none");
    }

    ArchRule facesStaySmall(int most) {
        return classes()
                .that(areTopLevelInAFace())
                .should(beAtMost(most))
                .because(
                        "a face that nobody can take in at once is two contexts, or shows what belongs inside its use cases");
    }

    private DescribedPredicate<JavaClass> areTopLevelInAFace() {
        return describe(
                "are top-level types of a face",
                type -> map.isFace(type)
                        && type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info"));
    }

    private ArchCondition<JavaClass> beAtMost(int most) {
        Map<String, Integer> types = new TreeMap<>();
        return new ArchCondition<>("be at most %d in each context".formatted(most)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                types.merge(map.contextOf(type).orElseThrow(), 1, Integer::sum);
            }

            @Override
            public void finish(ConditionEvents events) {
                types.forEach((context, shown) -> events.add(new SimpleConditionEvent(
                        context, shown <= most, "the face of %s shows %d types".formatted(context, shown))));
                types.clear();
            }
        };
    }

    private ArchCondition<JavaClass> useOnlyTheFacesTheyMay() {
        return new ArchCondition<>("use only the faces they may") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String context = map.contextOf(from).orElseThrow();
                if (!map.isKnown(context)) {
                    events.add(SimpleConditionEvent.violated(
                            from, from.getName() + " lies in unknown context " + context));
                }
                from.getDirectDependenciesFromSelf().forEach(dependency -> refusal(context, dependency)
                        .ifPresent(why -> events.add(SimpleConditionEvent.violated(dependency, why))));
            }
        };
    }

    private Optional<String> refusal(String from, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        Optional<String> to = map.contextOf(target);
        if (to.isEmpty() || to.get().equals(from)) {
            return Optional.empty();
        }
        if (!map.mayUse(from, to.get())) {
            return Optional.of(from + " may not use " + to.get() + ": " + dependency.getDescription());
        }
        return map.isFace(target)
                ? Optional.empty()
                : Optional.of(target.getName() + " is private: " + dependency.getDescription());
    }

    private ArchCondition<JavaClass> useOtherUseCasesOnlyForReading() {
        return new ArchCondition<>("use other contexts' use cases only for reading") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeignUseCase(dependency.getTargetClass()))
                        .filter(dependency ->
                                !dependency.getTargetClass().getSimpleName().endsWith("Queries"))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private boolean isForeignUseCase(JavaClass target) {
        return target.isMetaAnnotatedWith("jakarta.ejb.Stateless")
                && !target.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !map.contextOf(target).equals(Optional.of("reporting"));
    }
}
