package et.aksum.platform.portal;

import et.aksum.identity.UserAdministration;
import et.aksum.platform.security.LanguageCookie;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language somebody reads in, kept in a cookie so that the sign-in page already speaks it. */
@Named
@RequestScoped
public class Tastes {
    static final String COOKIE = LanguageCookie.NAME;
    private static final int YEAR_SECONDS = 31_536_000;

    @Inject
    UserAdministration people;

    private @Nullable Locale locale;

    /** English or Amharic: the one chosen before, else the first of the browser's languages we have, else English. */
    public Locale getLocale() {
        if (locale == null) {
            locale = ChosenLanguage.of(FacesContext.getCurrentInstance().getExternalContext());
        }
        return locale;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** Remembers the language, for the person too when he is signed in, and shows the same page again in it. */
    public void speak(String language) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        locale = chosen(language, Locale.ENGLISH);
        if (TenantContext.current()
                .filter(caller -> caller.level().isSignedIn())
                .isPresent()) {
            people.speak(locale);
        }
        external.addResponseCookie(
                COOKIE,
                locale.getLanguage(),
                Map.of("path", "/", "maxAge", YEAR_SECONDS, "httpOnly", true, "secure", external.isSecure()));
        external.redirect(Here.of(faces));
    }

    static Locale chosen(@Nullable String kept, @Nullable Locale browser) {
        String language = kept != null ? kept : browser == null ? "" : browser.getLanguage();
        return language.equals("am") ? Locale.forLanguageTag("am") : Locale.ENGLISH;
    }
}
