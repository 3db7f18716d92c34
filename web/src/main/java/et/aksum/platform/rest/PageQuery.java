package et.aksum.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list that is answered page by page, the same for all. */
public class PageQuery {
    @QueryParam("limit")
    @Parameter(
            description = "Rows of a page, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description =
                    "From the previous page's `next`. Rows added meanwhile make no other row appear twice or never.")
    @Nullable
    String cursor;

    @Context
    UriInfo uri;

    /** Reads at most {@code most} rows that follow the key, in the order of the list; null begins it. */
    @FunctionalInterface
    public interface Read<R, K> {
        List<R> after(@Nullable K last, int most);
    }

    /** The body of a page; {@code next} is the address of the page after it, null on the last. */
    @FunctionalInterface
    public interface Page<R> {
        Object of(List<R> items, @Nullable String next);
    }

    /** The page asked for, with its RFC 8288 {@code Link} to the next. */
    public <R, K> Response answer(Paging<R, K> paging, Read<R, K> read, Page<R> page) {
        int size = QueryText.limit(limit);
        List<R> found = read.after(cursor == null ? null : paging.read(cursor), size + 1);
        if (found.size() <= size) {
            return Response.ok(page.of(found, null)).build();
        }
        List<R> items = List.copyOf(found.subList(0, size));
        String next = address(paging.after(items.get(size - 1)));
        return Response.ok(page.of(items, next))
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }

    /** The same address and filters with another cursor, relative to the server. */
    private String address(String after) {
        URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", after).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
