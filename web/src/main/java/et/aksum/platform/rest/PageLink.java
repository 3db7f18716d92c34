package et.aksum.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The link to the page after this one: the same address and filters with another cursor. */
public final class PageLink {
    private PageLink() {}

    /** The next page's address, relative to the server; null after the last page. */
    public static @Nullable String next(UriInfo here, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        URI next =
                here.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    /** The page with its RFC 8288 {@code Link} header. */
    public static Response page(Object page, @Nullable String next) {
        Response.ResponseBuilder response = Response.ok(page);
        if (next != null) {
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }
}
