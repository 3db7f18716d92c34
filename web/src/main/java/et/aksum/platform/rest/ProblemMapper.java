package et.aksum.platform.rest;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import et.aksum.shared.BusinessException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Renders whatever a resource throws as {@code application/problem+json}. JAX-RS picks the mapper of the nearest type;
 * the nested ones exist where the server brings a nearer mapper of its own.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        return render(thrown, uri);
    }

    private static Response render(Throwable thrown, UriInfo uri) {
        var translated = ProblemTranslation.of(thrown, uri.getRequestUri().getRawPath());
        Response.ResponseBuilder response = Response.status(translated.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(translated.problem());
        translated.headers().forEach(response::header);
        return response.build();
    }

    /** What a use case refuses. */
    @Provider
    public static class OfBusiness implements ExceptionMapper<BusinessException> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(BusinessException refused) {
            return render(refused, uri);
        }
    }

    /** Unknown JSON fields; the server's own mapper would answer in HTML and name our classes. */
    @Provider
    public static class OfUnknownField implements ExceptionMapper<UnrecognizedPropertyException> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(UnrecognizedPropertyException unknown) {
            return render(unknown, uri);
        }
    }

    /** Any other JSON that cannot be read. */
    @Provider
    public static class OfJson implements ExceptionMapper<com.fasterxml.jackson.core.JsonProcessingException> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(com.fasterxml.jackson.core.JsonProcessingException json) {
            return render(json, uri);
        }
    }
}
