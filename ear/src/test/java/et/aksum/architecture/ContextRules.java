package et.aksum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Rules 1 and 2: contexts see each other's root packages only, by the table, and never in a circle. */
record ContextRules(ContextMap map) {

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
