package et.aksum.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The compiled classes of the modules, read once. */
final class ProjectClasses {
    static final JavaClasses EJB = of("ejb");
    static final JavaClasses WEB = of("web", "web/oidc");
    static final JavaClasses SCHEMA = of("liquibase");
    static final JavaClasses EVERYTHING = of("ejb", "web", "web/oidc", "liquibase", "wildfly-config");

    private ProjectClasses() {}

    private static JavaClasses of(String... modules) {
        return new ClassFileImporter()
                .importPaths(
                        Arrays.stream(modules).map(ProjectClasses::compiled).toList());
    }

    private static Path compiled(String module) {
        Path classes = Reactor.ROOT.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("Not compiled: " + classes);
        }
        return classes;
    }
}
