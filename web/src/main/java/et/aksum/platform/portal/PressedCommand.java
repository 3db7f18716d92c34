package et.aksum.platform.portal;

import et.aksum.platform.portal.FreshCode.Interrupted;
import jakarta.faces.component.ActionSource;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which button of which form was pressed, by what the browser sent: so that the same can be sent again. */
final class PressedCommand {
    private PressedCommand() {}

    static Optional<Interrupted> of(FacesContext faces) {
        // An answer to a script changes parts of the page; it cannot send the whole form again.
        if (faces.getPartialViewContext().isAjaxRequest()) {
            return Optional.empty();
        }
        Interrupted[] found = new Interrupted[1];
        faces.getExternalContext().getRequestParameterMap().keySet().stream()
                .filter(name -> !name.startsWith("jakarta.faces."))
                .forEach(name -> faces.getViewRoot().invokeOnComponent(faces, name, (context, component) -> {
                    UIForm form = formOf(component);
                    if (component instanceof ActionSource && form != null) {
                        found[0] = new Interrupted(form.getClientId(context), name);
                    }
                }));
        return Optional.ofNullable(found[0]);
    }

    private static @Nullable UIForm formOf(UIComponent component) {
        for (UIComponent parent = component.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof UIForm form) {
                return form;
            }
        }
        return null;
    }
}
