package et.aksum.platform.rest;

import jakarta.ws.rs.HeaderParam;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The header of every change of something that has versions: which one the caller saw. */
public class IfMatch {
    @HeaderParam("If-Match")
    @Parameter(description = "`ETag` of your last read.", required = true)
    @Nullable
    String header;

    /**
     * The version the caller believes to change; see {@link EntityVersion#expected}.
     *
     * @param current reads the current version; asked only where the header does not name exactly one
     */
    public long version(LongSupplier current) {
        return EntityVersion.expected(header, current);
    }
}
