package et.aksum.platform.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says what was done, on this page or on the one that follows. */
@ApplicationScoped
public class Announcements {
    @Inject
    Labels labels;

    /** The text of a key in the reader's language. */
    public String words(String key) {
        return labels.text(key);
    }

    /** On the page that stays. */
    public void here(String key, @Nullable Object... parameters) {
        add(FacesMessage.SEVERITY_INFO, labels.text(key, parameters));
    }

    /** On top of another page of the portal, which is shown next; {@code path} begins with a slash. */
    public void andGo(String path, String key, @Nullable Object... parameters) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        add(FacesMessage.SEVERITY_INFO, labels.text(key, parameters));
        go(path);
    }

    /** Keeps something for the page that is shown next, in the session and not in its address. */
    public void handOver(String name, String value) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(name, value);
    }

    /** What the page before handed over under this name. */
    public @Nullable String handedOver(String name) {
        Object value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(name);
        return value == null ? null : value.toString();
    }

    /** Shows another page of the portal. */
    public void go(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static void add(FacesMessage.Severity severity, String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, null));
    }
}
