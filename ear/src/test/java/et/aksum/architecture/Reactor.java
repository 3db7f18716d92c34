package et.aksum.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** Where the reactor lies, and what was planted in it to break the rules. */
final class Reactor {
    /** The folder of the reactor; the tests run in {@code ear}. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static final Path CHANGELOGS = ROOT.resolve("liquibase/src/main/resources/db/changelog");

    private Reactor() {}

    /** The planted classes that break one rule, from their package below this one. */
    static JavaClasses planted(String name) {
        return new ClassFileImporter().importPackages(Reactor.class.getPackageName() + ".planted." + name);
    }
}
