package et.aksum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Rules 3 to 6: what each layer may depend on, as allow-lists of packages. */
record LayerRules(String base) {

    /** Rule 3. JDK packages are listed by root; {@code javax} are the JDK's own (SQL, management, crypto). */
    ArchRule businessKnowsNoDelivery() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        base + "..",
                        "",
                        "java..",
                        "javax.sql..",
                        "javax.management..",
                        "javax.crypto..",
                        "jakarta.annotation..",
                        "jakarta.ejb..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.interceptor..",
                        "jakarta.json..",
                        "jakarta.mail..",
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "jakarta.validation..",
                        "org.eclipse.microprofile.config..",
                        "org.eclipse.persistence..",
                        "org.jspecify..",
                        "org.postgresql..",
                        "com.password4j..",
                        "com.webauthn4j..",
                        "me.gosimple.nbvcxz..",
                        "com.opencsv..",
                        "org.dhatim.fastexcel..")
                .because("the business knows no HTTP, no servlet and no JSF; whatever delivers it can be replaced");
    }

    /** Rule 4. */
    ArchRule deliverySeesOnlyFaces() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .onlyDependOnClassesThat(isDeliveryItself().or(isFace()).or(isForeign()))
                .because("root packages are the contract; see docs/PROJECT_STRUCTURE.md");
    }

    ArchRule deliveryNeverTouchesTheDatabase() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.eclipse.persistence..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.transaction..",
                        "org.postgresql..")
                .because("one use-case call is one transaction, and the web never starts one");
    }

    /** Rule 5. */
    ArchRule domainKnowsNoContainer() {
        return classes()
                .that()
                .resideInAPackage(base + "..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        base + "..",
                        "",
                        "java..",
                        "javax.sql..",
                        "javax.crypto..",
                        "jakarta.annotation..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.persistence..",
                        "jakarta.validation..",
                        "jakarta.json..",
                        "org.eclipse.microprofile.config..",
                        "org.eclipse.persistence..",
                        "org.jspecify..",
                        "org.postgresql..",
                        "com.password4j..",
                        "com.webauthn4j..",
                        "me.gosimple.nbvcxz..",
                        "com.opencsv..",
                        "org.dhatim.fastexcel..")
                .because("the rules of the trade must be testable without an EJB container");
    }

    /** Rule 6. */
    ArchRule useCasesLieInRoots() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ejb.Stateless")
                .or()
                .areAnnotatedWith("jakarta.ejb.Stateful")
                .should()
                .resideInAPackage(base + ".*")
                .because("a use case is the face of its context, and only the face is an EJB");
    }

    private DescribedPredicate<JavaClass> isDeliveryItself() {
        Pattern delivery = Pattern.compile(
                Pattern.quote(base) + "\\.(platform(\\..*)?|[a-z]+\\.(rest|portal|oidc|health)(\\..*)?)");
        return describe("are part of the delivery", type -> delivery.matcher(packageOf(type))
                .matches());
    }

    private DescribedPredicate<JavaClass> isFace() {
        Pattern face = Pattern.compile(Pattern.quote(base) + "\\.[a-z]+");
        return describe("lie in the root package of a context", type -> face.matcher(packageOf(type))
                .matches());
    }

    private DescribedPredicate<JavaClass> isForeign() {
        return describe("are not ours", type -> !packageOf(type).startsWith(base + "."));
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }
}
