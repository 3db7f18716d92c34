package et.aksum.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * Refuses a request body above the limit with status 413, everywhere but in the API. The server's own limit answers such a
 * request with a bare 400, which says nothing, and only the server can cut off a
 * body of unannounced length before the container has read it all.
 *
 * <p>The API is left to its {@code ApiBodyLimit}, which knows what only the application knows: that JSON may have less than
 * an upload, and how a problem document looks.
 */
public final class PortalBodyLimit implements HttpHandler {
    static final String API = "/api/";

    private final HttpHandler next;
    private volatile long bytes = 64L << 20;

    /** @param next what handles a request that is small enough */
    public PortalBodyLimit(HttpHandler next) {
        this.next = next;
    }

    /** @param bytes the longest body that is accepted; set by the server's configuration */
    public void setBytes(String bytes) {
        this.bytes = Long.parseLong(bytes);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestPath().startsWith(API)) {
            next.handleRequest(exchange);
        } else if (exchange.getRequestContentLength() > bytes) {
            refuse(exchange);
        } else {
            // A body of unannounced length is cut off where the limit is.
            exchange.setMaxEntitySize(bytes);
            next.handleRequest(exchange);
        }
    }

    private void refuse(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        exchange.setPersistent(false);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .put(Headers.X_FRAME_OPTIONS, "DENY")
                .put(Headers.REFERRER_POLICY, "same-origin")
                .put(Headers.STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains")
                .put(Headers.CONTENT_SECURITY_POLICY, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        exchange.getResponseSender().send("The request is larger than %d MiB.\n".formatted(bytes >> 20));
    }
}
