package et.aksum.identity.oidc;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Takes back what Jakarta Security registers for every web archive of an application in which one has a mechanism of its own: here it
 * would look for that mechanism, find none, and stand before the provider.
 */
public class ProviderAlone implements ServletContextListener {
    private static final String LAYER = "HttpServlet";

    @Override
    public void contextInitialized(ServletContextEvent started) {
        ServletContext here = started.getServletContext();
        String application = here.getVirtualServerName() + " " + here.getContextPath();
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        AuthConfigProvider registered = factory.getConfigProvider(LAYER, application, null);
        if (registered == null) {
            return;
        }
        for (String id : factory.getRegistrationIDs(registered)) {
            if (application.equals(factory.getRegistrationContext(id).getAppContext())) {
                factory.removeRegistration(id);
            }
        }
    }
}
