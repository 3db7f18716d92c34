package et.aksum.integration;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** The archive as it was built, with the test as one more library in it. */
public final class Archive {
    private Archive() {}

    public static EnterpriseArchive with(Class<?>... tests) {
        JavaArchive library = ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .addClasses(tests)
                .addClasses(Staff.class, Superuser.class, AtOnce.class, et.aksum.harness.Totp.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/aksum.ear"))
                .addAsLibrary(library)
                .addAsLibrary(jarOf(Assertions.class))
                .addAsLibrary(jarOf(org.awaitility.Awaitility.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
