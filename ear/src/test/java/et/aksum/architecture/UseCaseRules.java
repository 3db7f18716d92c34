package et.aksum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules 7 and 8: what a signature may show and what it must say about permission. */
final class UseCaseRules {
    private static final Set<String> PERSISTENT = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");
    private static final Set<String> HTTP_VERBS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.HEAD",
            "jakarta.ws.rs.OPTIONS");
    private static final Set<String> SECURITY = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");
    private static final Set<String> GUARDS = Set.of("et.aksum.shared.RequiresPermission", "et.aksum.shared.Unguarded");

    private UseCaseRules() {}

    /** Rule 7, for use cases. */
    static ArchRule useCasesShowNoEntity() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ejb.Stateless")
                .should(mentionNoEntity())
                .because("entities on the wire make the schema the contract and load lazily in the view");
    }

    /** Rule 7, for resources and pages: here fields count too. */
    static ArchRule deliveryShowsNoEntity() {
        return classes()
                .should(mentionNoEntity())
                .because("resources and pages speak in views and commands, never in entities");
    }

    /** Rule 8, for use cases. */
    static ArchRule everyUseCaseIsGuarded() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ejb.Stateless")
                .should(guardEveryPublicMethod())
                .because("the permission is enforced at the use case, so REST, JSF and Telegram cannot differ");
    }

    /** Rule 8, for resources. */
    static ArchRule everyEndpointDeclaresItsSecurity() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(declareSecurityOnEveryEndpoint())
                .because("an endpoint that says nothing about security is open by accident");
    }

    /** Pages of lists are counted: a public method that gives a list and ends with a size. */
    static ArchRule everyPageOfAListIsPaced() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ejb.Stateless")
                .and()
                .arePublic()
                .and()
                .haveRawReturnType(List.class)
                .and(DescribedPredicate.describe("end with a size", UseCaseRules::endsWithSize))
                .should()
                .beAnnotatedWith("et.aksum.tenancy.Paced")
                .because("whoever turns pages by program is slowed down (ASVS V2.4.1)");
    }

    private static boolean endsWithSize(JavaMethod method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        return parameters.size() > 1 && parameters.get(parameters.size() - 1).isEquivalentTo(int.class);
    }

    private static ArchCondition<JavaClass> mentionNoEntity() {
        return new ArchCondition<>("mention no entity in a public signature or field") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> inMethods = publicUnits(type).stream()
                        .flatMap(unit -> Stream.concat(
                                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                                unit.getParameterTypes().stream()
                                        .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream())));
                Stream<JavaClass> inFields = type.getFields().stream()
                        .filter(field -> !isInjected(field))
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream());
                Stream.concat(inMethods, inFields)
                        .filter(UseCaseRules::isPersistent)
                        .distinct()
                        .forEach(entity -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " shows " + entity.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> guardEveryPublicMethod() {
        return new ArchCondition<>("carry @RequiresPermission or @Unguarded on every public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(UseCaseRules::isCallable)
                        .filter(method -> GUARDS.stream().noneMatch(method::isAnnotatedWith))
                        .forEach(method ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open")));
            }
        };
    }

    private static ArchCondition<JavaClass> declareSecurityOnEveryEndpoint() {
        return new ArchCondition<>("declare the security of every endpoint") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean wholeClass = SECURITY.stream().anyMatch(type::isAnnotatedWith);
                type.getMethods().stream()
                        .filter(method -> HTTP_VERBS.stream().anyMatch(method::isAnnotatedWith))
                        .filter(method -> !wholeClass && SECURITY.stream().noneMatch(method::isAnnotatedWith))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " declares no security")));
            }
        };
    }

    private static List<JavaCodeUnit> publicUnits(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
    }

    private static boolean isCallable(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isInjected(JavaField field) {
        return field.isAnnotatedWith("jakarta.inject.Inject")
                || field.isAnnotatedWith("jakarta.persistence.PersistenceContext");
    }

    private static boolean isPersistent(JavaClass type) {
        return PERSISTENT.stream().anyMatch(type.getBaseComponentType()::isAnnotatedWith);
    }
}
