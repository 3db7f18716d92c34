package et.aksum.platform.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that belong to no field, each shown once: in the dialog whose form was refused, else on top of the page.
 * Written by ourselves, because the list PrimeFaces makes of them is not one that screen readers understand.
 */
@Named
@RequestScoped
public class PageMessages {
    /** A field that the messages of a dialog send along with their form. */
    private static final String IN_DIALOG = "in-dialog";

    /** One sentence; {@code good} tells of something done, otherwise of a refusal. */
    public record Message(String words, boolean good) {}

    /** The messages for a place; {@code dialog} is true inside a dialog. */
    public List<Message> of(@Nullable Boolean dialog) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean refusedInDialog = faces.isValidationFailed()
                && inDialog(faces.getExternalContext().getRequestParameterMap());
        if (refusedInDialog != Boolean.TRUE.equals(dialog)) {
            return List.of();
        }
        return faces.getMessageList(null).stream()
                .map(message -> {
                    message.rendered();
                    return new Message(message.getSummary(), message.getSeverity() == FacesMessage.SEVERITY_INFO);
                })
                .toList();
    }

    static boolean inDialog(Map<String, String> sent) {
        return sent.containsKey(IN_DIALOG);
    }
}
