package et.aksum.integration;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive as it was built, with the test as its web module instead of the portal: a library would not see the beans, and the portal, which the
 * tests from outside use, takes longer to deploy than everything else.
 */
public final class Archive {
    private static final String PORTAL = "aksum-web.war";

    private Archive() {}

    public static EnterpriseArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, PORTAL)
                .addClasses(tests)
                .addClasses(Staff.class, Superuser.class, AtOnce.class, AtOnce.Outcome.class, WrongSetting.class)
                .addClass(et.aksum.harness.Totp.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsManifestResource(
                        new StringAsset(
                                "Manifest-Version: 1.0\nDependencies: et.aksum.server,org.postgresql,org.eclipse.persistence\n"),
                        "MANIFEST.MF")
                .addAsResource("wrong-setting.xml", "META-INF/persistence.xml")
                .addAsLibraries(jarOf(Assertions.class), jarOf(org.awaitility.Awaitility.class));
        EnterpriseArchive archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/aksum.ear"));
        archive.delete(PORTAL);
        return archive.addAsModule(war);
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
