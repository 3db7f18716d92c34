package et.aksum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a class may be made of: chance nobody can tell beforehand, and readers that follow nobody's references. */
class SecureSourcesTest {
    private static final JavaClasses ALL = ProjectClasses.EVERYTHING;

    /** Generators whose next value can be told from the last ones. */
    private static final Set<String> GUESSABLE =
            Set.of(Random.class.getName(), "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom");

    /** Readers of XML that follow references unless told otherwise, and readers that make objects of what they are given. */
    private static final Pattern TRUSTING =
            Pattern.compile("javax\\.xml\\.(parsers|transform|validation|xpath|bind)\\..*"
                    + "|org\\.(xml|w3c|dom4j|jdom2?)\\..*|jakarta\\.xml\\.bind\\..*"
                    + "|java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder|com\\.thoughtworks\\..*");

    @Test
    @Tag("V6.5.3")
    @Tag("V11.5.1")
    void chance_comes_from_a_secure_generator_only() {
        assertThat(names(each -> each.getAccessesFromSelf().stream().anyMatch(SecureSourcesTest::isGuessable)))
                .isEmpty();
        assertThat(names(each -> each.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(SecureRandom.class))))
                .contains("RandomText", "SecretSeal", "Passkeys");
    }

    @Test
    @Tag("V1.5.1")
    void xml_is_read_without_document_types_and_foreign_entities_and_no_object_is_made_of_bytes() {
        assertThat(names(each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(uses -> TRUSTING.matcher(uses.getTargetClass().getName())
                                .matches())))
                .isEmpty();
        List<JavaClass> readers = ALL.stream()
                .filter(each -> each.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTarget().getFullName().contains("XMLInputFactory.new")))
                .toList();
        assertThat(readers).isNotEmpty().allSatisfy(reader -> assertThat(constants(reader))
                .as(reader.getName())
                .contains(XMLInputFactory.SUPPORT_DTD, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES));
    }

    /** The class file: the compiler writes the names of options into it. */
    private static String constants(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGuessable(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (GUESSABLE.contains(owner)
                        && Set.of("<init>", "current", "split").contains(name))
                || (owner.equals(Math.class.getName()) && name.equals("random"));
    }

    private static List<String> names(Predicate<JavaClass> condition) {
        return ALL.stream()
                .filter(condition)
                .map(JavaClass::getSimpleName)
                .sorted()
                .distinct()
                .toList();
    }
}
