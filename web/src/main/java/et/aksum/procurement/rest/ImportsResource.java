package et.aksum.procurement.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import et.aksum.messaging.IdempotencyRequest;
import et.aksum.platform.rest.ApiRefusal;
import et.aksum.platform.rest.Fingerprint;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.JsonMapping;
import et.aksum.platform.rest.PlatformProblem;
import et.aksum.platform.rest.QueryText;
import et.aksum.platform.rest.UploadedFile;
import et.aksum.procurement.ImportId;
import et.aksum.procurement.ImportMapping;
import et.aksum.procurement.ImportQueries;
import et.aksum.procurement.ImportStatus;
import et.aksum.procurement.PurchaseHistoryImport;
import et.aksum.procurement.PurchaseHistoryImport.ImportPreview;
import et.aksum.procurement.PurchaseHistoryImport.StartImport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports of purchase history: hand in a file, watch it, read what became of each row. */
@Path("procurement/imports")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {
    @Inject
    PurchaseHistoryImport imports;

    @Inject
    ImportQueries runs;

    @Context
    UriInfo uri;

    /** The upload, as a form. */
    @Schema(name = "ImportUpload", type = SchemaType.OBJECT, requiredProperties = "file")
    public interface UploadForm {
        /** The CSV file, 64 MiB at most. */
        @Schema(name = "file", type = SchemaType.STRING, format = "binary", description = "CSV, 64 MiB at most.")
        String file();

        /** Which column holds what, as JSON. */
        @Schema(
                name = "mapping",
                description = "Which column holds what, when the headers do not say it by themselves.")
        ImportMapping mapping();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "startImport",
            summary = "Import purchase history from a CSV file",
            description =
                    "Answers at once; the work goes on in the background. Read `Location` until `state` is DONE or"
                            + " FAILED. Importing the same file again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted.",
            headers = @Header(name = "Location", description = "Where to watch it."),
            content = @Content(schema = @Schema(implementation = ImportRun.class)))
    public Response start(
            @Parameter(
                            description = "Check everything and report every row, but store no order.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Parameter(description = "8 to 128 letters, digits or `. _ : -`; makes repeating safe.")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String idempotencyKey,
            List<EntityPart> parts) {
        boolean dry = QueryText.flag("dryRun", dryRun);
        String mapping = UploadedFile.text(parts, "mapping");
        try (UploadedFile file = UploadedFile.take(parts, Set.of("mapping"));
                InputStream content = file.open()) {
            remember(IdempotencyKey.read(idempotencyKey), file.digest(), mapping);
            ImportId id = imports.start(new StartImport(file.name(), dry, mapping(mapping)), content);
            Response.ResponseBuilder accepted = Response.accepted(ImportRun.of(runs.status(id)))
                    .location(uri.getAbsolutePathBuilder()
                            .path(id.value().toString())
                            .build());
            if (IdempotencyRequest.wasReplayed()) {
                accepted.header("Idempotency-Replayed", "true");
            }
            return accepted.build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // The body itself is not fingerprinted: its boundary text differs each time the same file is sent.
    private void remember(@Nullable String key, byte[] file, @Nullable String mapping) {
        if (key != null) {
            MessageDigest content = Fingerprint.sha256();
            content.update(file);
            content.update((mapping == null ? "" : mapping).getBytes(StandardCharsets.UTF_8));
            String address =
                    uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery();
            IdempotencyRequest.bind(key, Fingerprint.of("POST", address, content.digest()));
        }
    }

    private static @Nullable ImportMapping mapping(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return JsonMapping.mapper().readValue(json, ImportMapping.class);
        } catch (JsonProcessingException unreadable) {
            throw new ApiRefusal(
                    PlatformProblem.INVALID_VALUE, "The part \"mapping\" is not the JSON expected here.", "mapping");
        }
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "previewImport", summary = "How a file would be understood; nothing is stored")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    public ImportPreview preview(List<EntityPart> parts) {
        try (UploadedFile file = UploadedFile.take(parts, Set.of());
                InputStream content = file.open()) {
            return imports.preview(file.name(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GET
    @Operation(operationId = "listImports", summary = "The newest twenty imports")
    public List<ImportRun> recent() {
        return runs.recent().stream().map(ImportRun::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "How far an import is and what came of it")
    public ImportRun get(@PathParam("id") UUID id) {
        return ImportRun.of(runs.status(new ImportId(id)));
    }

    @GET
    @Path("{id}/totals")
    @Operation(
            operationId = "importTotals",
            summary = "Sums of the accepted rows, to reconcile with the file",
            description = "Names are the file's own; amounts are never added across currencies.")
    public List<ImportStatus.Share> totals(
            @PathParam("id") UUID id,
            @Parameter(description = "`supplier` (when absent) or `country`.", example = "supplier")
                    @QueryParam("by")
                    @Nullable
                    String by) {
        ImportId run = new ImportId(id);
        if (by == null || by.equals("supplier")) {
            return runs.totalsBySupplier(run);
        }
        if (by.equals("country")) {
            return runs.totalsByCountry(run);
        }
        throw QueryText.invalid("by", "supplier or country is expected.");
    }

    @GET
    @Path("{id}/rows.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(operationId = "importRows", summary = "What became of each row of the file, as CSV")
    @APIResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = "text/csv"))
    public Response rows(@PathParam("id") UUID id) {
        ImportId run = new ImportId(id);
        return Response.ok(new FileBody(out -> runs.rows(run, out)))
                .header("Content-Disposition", "attachment; filename=\"import-" + run.value() + ".csv\"")
                .build();
    }
}
