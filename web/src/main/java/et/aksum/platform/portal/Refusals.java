package et.aksum.platform.portal;

import et.aksum.identity.StepUp;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows a refusal in the reader's language: beside the field it is about, else on top of the page. What was typed stays. */
final class Refusals {
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    private Refusals() {}

    static void show(FacesContext faces, BusinessException refused) {
        String client = field(refused).map(field -> clientId(faces, field)).orElse(null);
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, words(refused, Labels.locale()), null);
        faces.addMessage(client, message);
        faces.validationFailed();
    }

    private static Optional<String> field(BusinessException refused) {
        if (refused instanceof StepUp.Refused) {
            return Optional.of("code");
        }
        return refused instanceof InvalidInput input ? Optional.of(input.field()) : Optional.empty();
    }

    /**
     * In English the refusal's own words, which name numbers and records; in other languages those of the catalogue. A
     * stale version names only version numbers, which no page shows, so that its words come from the catalogue too;
     * what the page itself could not read is in the reader's language already.
     */
    static String words(BusinessException refused, Locale locale) {
        boolean own = refused instanceof FieldRefused
                || locale.getLanguage().equals("en") && !(refused instanceof StaleVersion);
        return own && !refused.detail().isBlank()
                ? refused.detail()
                : Labels.find("problem." + refused.slug(), locale, refused.detail());
    }

    /** The field of that name in what was sent; in a path such as {@code lines[2].quantity} the last name counts. */
    private static @Nullable String clientId(FacesContext faces, String field) {
        String id = field.substring(field.lastIndexOf('.') + 1);
        Matcher row = ROW.matcher(field);
        String within = row.find() ? ":" + row.group(1) + ":" : "";
        String[] found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof EditableValueHolder
                    && id.equals(component.getId())
                    && inSubmittedForm(component)) {
                String client = component.getClientId(faces);
                if (client.contains(within)) {
                    found[0] = client;
                    return VisitResult.COMPLETE;
                }
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean inSubmittedForm(UIComponent component) {
        for (UIComponent parent = component; parent != null; parent = parent.getParent()) {
            if (parent instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return false;
    }
}
