package et.aksum.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses an absent body where one is expected, and a body that breaks off or is not what its content type says. */
@Provider
public class BodyCheck implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body;
        try {
            body = context.proceed();
        } catch (NoContentException empty) {
            throw missing();
        } catch (MismatchedInputException json) {
            // Jackson has no type of its own for "there was nothing at all".
            if (String.valueOf(json.getOriginalMessage()).startsWith("No content to map")) {
                throw missing();
            }
            throw json;
        } catch (JsonProcessingException | ApiRefusal | WebApplicationException worded) {
            throw worded;
        } catch (IOException | RuntimeException unreadable) {
            // What is known by its cause (too large, our own refusals) keeps its name.
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof ApiRefusal
                        || cause.getClass().getSimpleName().equals("RequestTooBigException")) {
                    throw unreadable;
                }
            }
            throw new ApiRefusal(PlatformProblem.BAD_REQUEST, "The body cannot be read as its content type says.");
        }
        if (body == null) {
            throw missing();
        }
        return body;
    }

    private static ApiRefusal missing() {
        return new ApiRefusal(PlatformProblem.MISSING_BODY, "A JSON body is expected here.");
    }
}
