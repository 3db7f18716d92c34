package et.aksum.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * Refuses a request whose body is coded in a way nobody here reads, and ends the connection. The server itself would take such a body for none and
 * read its bytes as the next request, which a proxy in front may never have seen: RFC 9112, section 6.1 and 11.2.
 */
public final class TransferCodings implements HttpHandler {
    private static final String CHUNKED = "chunked";

    private final HttpHandler next;

    /** @param next what handles a request whose end is beyond doubt */
    public TransferCodings(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderValues codings = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
        if (codings == null
                || codings.size() == 1
                        && CHUNKED.equalsIgnoreCase(codings.getFirst().strip())) {
            next.handleRequest(exchange);
        } else {
            exchange.setStatusCode(StatusCodes.BAD_REQUEST);
            exchange.setPersistent(false);
            exchange.endExchange();
        }
    }
}
