package et.aksum.identity.rest;

import et.aksum.identity.Sessions;
import et.aksum.identity.Sessions.SessionRow;
import et.aksum.identity.UserId;
import et.aksum.identity.rest.SessionsResource.Ended;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions of the portal of somebody else, for administrators. */
@Path("users/{id}/sessions")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class UserSessionsResource {
    @Inject
    Sessions sessions;

    @GET
    @Operation(operationId = "listSessions", summary = "Where somebody is signed in to the portal")
    public List<SessionRow> of(@PathParam("id") UUID id) {
        return sessions.of(new UserId(id));
    }

    @DELETE
    @Operation(operationId = "endSessions", summary = "End all sessions of somebody, on every server")
    public Ended endAllOf(@PathParam("id") UUID id) {
        return new Ended(sessions.endAllOf(new UserId(id)));
    }

    @DELETE
    @Path("{session}")
    @Operation(operationId = "endSession", summary = "End one session of somebody at once")
    @APIResponse(responseCode = "204", description = "Its next request leads to the sign-in.")
    public void endOf(@PathParam("id") UUID id, @PathParam("session") UUID session) {
        sessions.endOf(new UserId(id), session);
    }
}
