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

    private static final String DATA_SOURCES =
            """
            <datasources xmlns="http://www.jboss.org/ironjacamar/schema">%s%s</datasources>"""
                    .formatted(
                            pool(
                                    "Hammer",
                                    "<connection-listener class-name=\"et.aksum.server.TenantConnectionListener\"/>"),
                            pool("Unbound", ""));

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

    /** The same with two pools of four: "Hammer" binds transactions as the application's own does, "Unbound" does not. */
    public static EnterpriseArchive withDataSources(Class<?>... tests) {
        EnterpriseArchive archive = with(tests);
        WebArchive war = archive.getAsType(WebArchive.class, PORTAL);
        war.addAsWebInfResource(new StringAsset(DATA_SOURCES), "hammer-ds.xml");
        return archive;
    }

    private static String pool(String name, String listener) {
        return """
            <datasource jndi-name="java:jboss/datasources/%1$s" pool-name="%1$s" jta="true">
              <connection-url>%2$s</connection-url>
              <connection-property name="ApplicationName">hammer</connection-property>
              <driver>postgresql</driver>
              <pool><min-pool-size>0</min-pool-size><max-pool-size>4</max-pool-size>%3$s</pool>
              <security><user-name>aksum_app</user-name><password>app</password></security>
              <validation>
                <valid-connection-checker class-name="org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker"/>
                <validate-on-match>true</validate-on-match>
                <background-validation>false</background-validation>
                <exception-sorter class-name="org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLExceptionSorter"/>
              </validation>
              <timeout><blocking-timeout-millis>5000</blocking-timeout-millis></timeout>
            </datasource>
            """
                .formatted(
                        name, System.getProperty("aksum.test.db.url", "jdbc:postgresql://127.0.0.1:1/none"), listener);
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
