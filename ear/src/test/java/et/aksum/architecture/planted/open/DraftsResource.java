package et.aksum.architecture.planted.open;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks rule 8: says nothing about security. */
@Path("drafts")
public class DraftsResource {
    @GET
    public String all() {
        return "";
    }
}
