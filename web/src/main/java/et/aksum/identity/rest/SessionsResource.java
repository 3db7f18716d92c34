package et.aksum.identity.rest;

import et.aksum.identity.Sessions;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.Sessions.SessionRow;
import et.aksum.platform.rest.OwnerOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own sessions of the portal. */
@Path("me/sessions")
@RequestScoped
@OwnerOnly
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SessionsResource {
    @Inject
    Sessions sessions;

    /** How many were ended. */
    @Schema(name = "EndedSessions")
    public record Ended(int count) {}

    @GET
    @Operation(operationId = "listMySessions", summary = "Where I am signed in to the portal")
    public List<SessionRow> mine() {
        return sessions.mine();
    }

    @DELETE
    @Operation(operationId = "endMySessions", summary = "End all my sessions of the portal, on every server")
    public Ended endMine() {
        return new Ended(sessions.endOthers(EndReason.ENDED_BY_OWNER));
    }

    @DELETE
    @Path("{session}")
    @Operation(operationId = "endMySession", summary = "End one of my sessions at once")
    @APIResponse(responseCode = "204", description = "Its next request leads to the sign-in.")
    public void end(@PathParam("session") UUID session) {
        sessions.end(session);
    }
}
