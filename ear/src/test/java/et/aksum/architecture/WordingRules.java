package et.aksum.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Rules 9 to 12: names, setters, time and the map in every package. */
final class WordingRules {
    private static final Set<String> CLOCKLESS = Set.of("java.lang.System.currentTimeMillis()");

    private WordingRules() {}

    /** Rule 9. */
    static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)(\\$.*)?|.*\\.Abstract\\w*Dao")
                .because("such a name says what a class was made from, not what it does");
    }

    /** Rule 10. */
    static ArchRule entitiesDefendThemselves() {
        return methods()
                .that()
                .areDeclaredInClassesThat(are(persistent()))
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("an entity changes by behaviour with a name, so that it can refuse");
    }

    /** Rule 11: every reading of the time goes through a {@link java.time.Clock}. */
    static ArchRule timeComesFromAClock() {
        return classes()
                .should(readTheTimeFromAClock())
                .because("a rule about time is only testable when the test sets the time");
    }

    /** Rule 11: the types of our own interfaces. */
    static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Time|Timestamp)")
                .because("java.time says whether a value is a day, a moment or a moment in a place");
    }

    /** Rule 12. */
    static ArchRule everyPackageIsAMap() {
        return classes()
                .should(lieInAPackageMarkedNullMarked())
                .because("every package documents itself, and null is never a surprise");
    }

    private static DescribedPredicate<JavaClass> persistent() {
        return DescribedPredicate.describe(
                "persistent",
                type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                        || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                        || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));
    }

    private static ArchCondition<JavaClass> readTheTimeFromAClock() {
        return new ArchCondition<>("read the time from a Clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(WordingRules::readsTheTimeWithoutAClock)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                type.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getName().equals("java.util.Date"))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean readsTheTimeWithoutAClock(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        boolean clocklessNow = target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        return clocklessNow || CLOCKLESS.contains(target.getFullName());
    }

    private static ArchCondition<JavaClass> lieInAPackageMarkedNullMarked() {
        return new ArchCondition<>("lie in a package with a package-info marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> ((CanBeAnnotated) info).isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no map"));
                }
            }
        };
    }
}
