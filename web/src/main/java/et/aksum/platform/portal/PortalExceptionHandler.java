package et.aksum.platform.portal;

import et.aksum.identity.StepUp;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/**
 * Turns refusals of the business into messages on the page that asked. While a page is only being opened there is
 * nothing to stay on: a record that does not exist answers 404, a missing permission 403. Everything else is left to
 * the error pages, which show an id and keep the cause for the log.
 */
public class PortalExceptionHandler extends FullAjaxExceptionHandler {
    public PortalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            ExceptionQueuedEvent event = queued.next();
            Optional<BusinessException> refused = refusal(event.getContext().getException());
            if (refused.isPresent()
                    && answered(faces, refused.get(), event.getContext().getPhaseId())) {
                queued.remove();
            }
        }
        super.handle();
    }

    private static boolean answered(FacesContext faces, BusinessException refused, PhaseId phase) {
        if (faces.isPostback() && !PhaseId.RENDER_RESPONSE.equals(phase)) {
            boolean asked = refused instanceof StepUp.Required
                    && CDI.current().select(FreshCode.class).get().ask(faces);
            if (!asked) {
                Refusals.show(faces, refused);
            }
            return true;
        }
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        try {
            faces.getExternalContext().responseSendError(status(refused.kind()), refused.slug());
            faces.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int status(ProblemKind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case RULE_VIOLATED -> 422;
        };
    }

    static Optional<BusinessException> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Named in faces-config.xml. */
    public static class Factory extends jakarta.faces.context.ExceptionHandlerFactory {
        public Factory(jakarta.faces.context.ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PortalExceptionHandler(getWrapped().getExceptionHandler());
        }
    }
}
