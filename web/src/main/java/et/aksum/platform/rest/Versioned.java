package et.aksum.platform.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Answers that carry one row and its {@code ETag}. */
public final class Versioned {
    private Versioned() {}

    /** 200 with the row, or 304 if the caller has this version already. */
    public static Response ok(Object row, long version, @Nullable String ifNoneMatch) {
        return EntityVersion.isKnown(ifNoneMatch, version)
                ? Response.notModified()
                        .header("ETag", EntityVersion.tag(version))
                        .build()
                : ok(row, version);
    }

    /** 200 with the row. */
    public static Response ok(Object row, long version) {
        return Response.ok(row).header("ETag", EntityVersion.tag(version)).build();
    }

    /** 201 with the new row and where it is found. */
    public static Response created(URI location, Object row, long version) {
        return Response.created(location)
                .header("ETag", EntityVersion.tag(version))
                .entity(row)
                .build();
    }
}
