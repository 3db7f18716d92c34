package et.aksum.integration;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive as it was built, with the test as one more web module in it: a library would not see the beans. */
public final class Archive {
    private static final String MODULE =
            "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>";

    private Archive() {}

    public static EnterpriseArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "tests.war")
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
        String modules = textOf(archive, "META-INF/application.xml");
        archive.delete("META-INF/application.xml");
        int end = modules.lastIndexOf("</module>") + "</module>".length();
        return archive.setApplicationXML(new StringAsset(modules.substring(0, end) + MODULE + modules.substring(end)))
                .addAsModule(war);
    }

    private static String textOf(EnterpriseArchive archive, String path) {
        try (var in = archive.get(path).getAsset().openStream();
                var out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
