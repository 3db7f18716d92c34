package et.aksum.platform.rest;

import et.aksum.messaging.IdempotencyRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Binds the {@code Idempotency-Key} and the request's fingerprint for the use case, which stores them in its own
 * transaction; marks an answer that repeats an earlier one.
 */
@Provider
@HonoursIdempotencyKey
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = IdempotencyKey.read(request.getHeaderString(IdempotencyKey.HEADER));
        if (key == null) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        IdempotencyRequest.bind(
                key,
                Fingerprint.of(request.getMethod(), address(request.getUriInfo().getRequestUri()), body));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (IdempotencyRequest.wasReplayed()) {
            response.getHeaders().putSingle("Idempotency-Replayed", "true");
        }
        IdempotencyRequest.clear();
    }

    /** Path and query as sent. */
    static String address(URI uri) {
        @Nullable String query = uri.getRawQuery();
        return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }
}
