package et.aksum.platform.portal;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Locale;

/** Gives every view the chosen language from its first phase on, so that what beans prepare before rendering speaks it too. */
public class ChosenLanguage extends ViewHandlerWrapper {
    public ChosenLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return of(faces.getExternalContext());
    }

    static Locale of(ExternalContext request) {
        Object cookie = request.getRequestCookieMap().get(Tastes.COOKIE);
        return Tastes.chosen(cookie instanceof Cookie kept ? kept.getValue() : null, request.getRequestLocale());
    }
}
