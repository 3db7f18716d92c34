package et.aksum.messaging.rest;

import et.aksum.messaging.UndeliveredLetters;
import et.aksum.messaging.UndeliveredLetters.LetterFilter;
import et.aksum.messaging.UndeliveredLetters.LetterRow;
import et.aksum.messaging.UndeliveredLetters.LetterState;
import et.aksum.messaging.UndeliveredLetters.OutboxRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of letters, and those that have not arrived. */
@Path("letters")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class LettersResource {
    @Inject
    UndeliveredLetters letters;

    @GET
    @Operation(operationId = "listUndeliveredLetters", summary = "Letters that wait or were given up, with the reason")
    public List<LetterRow> undelivered() {
        return letters.all();
    }

    @GET
    @Path("outbox")
    @Operation(
            operationId = "findLetters",
            summary = "What became of letters, the newest 200 first",
            description =
                    "`WITHDRAWN` letters never left: their addressee took back the consent they needed. What letters say is not told.")
    public List<OutboxRow> find(
            @Parameter(description = "Part of an address, or of the name of a text.") @QueryParam("text") @Nullable
                    String text,
            @Parameter(description = "QUEUED, SENT, DEAD (given up) or WITHDRAWN.") @QueryParam("state") @Nullable
                    LetterState state) {
        return letters.find(new LetterFilter(text, state));
    }

    @POST
    @Path("{id}/sending")
    @Operation(operationId = "sendLetterAgain", summary = "Send a letter again that was given up")
    @APIResponse(responseCode = "204", description = "It is queued.")
    public void sendAgain(@PathParam("id") UUID id) {
        letters.sendAgain(id);
    }
}
