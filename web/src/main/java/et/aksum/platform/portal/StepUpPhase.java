package et.aksum.platform.portal;

import et.aksum.shared.BusinessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Takes the code, or the answer of a passkey, that the step-up dialog sends along with the form it interrupted, before the form's action is done again. A form
 * with errors of its own never comes here, so that no code is spent on it.
 */
public class StepUpPhase implements PhaseListener {
    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String code = sent.get(FreshCode.PARAMETER);
        String passkey = sent.getOrDefault(FreshCode.PASSKEY_PARAMETER, "");
        if (code == null) {
            return;
        }
        FreshCode freshCode = CDI.current().select(FreshCode.class).get();
        try {
            if (passkey.isBlank()) {
                freshCode.prove(code.strip());
            } else {
                freshCode.proveByPasskey(passkey);
            }
        } catch (BusinessException refused) {
            freshCode.askAgain(faces, refused);
            faces.renderResponse();
        }
    }
}
