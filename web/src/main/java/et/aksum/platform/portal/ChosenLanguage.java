package et.aksum.platform.portal;

import et.aksum.consent.AskedIn;
import jakarta.enterprise.inject.spi.CDI;
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

    /** Begins each request of the portal; what is consented to in it is consented to in this language. */
    @Override
    public void initView(FacesContext faces) {
        super.initView(faces);
        CDI.current()
                .select(AskedIn.class)
                .get()
                .in(of(faces.getExternalContext()).getLanguage());
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
