package et.aksum.platform.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the API's description with what follows from the platform and need not be repeated at each operation: which
 * problems it can answer with, and the headers they carry.
 */
public class ApiDescription implements OASFilter {
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is malformed: JSON, a field, a parameter or a header."),
            Map.entry(
                    "401",
                    "No API token, one that is not valid, or a fresh second factor is needed"
                            + " (`WWW-Authenticate` says which)."),
            Map.entry("403", "The caller or the token may not do this."),
            Map.entry("404", "There is no such thing in the caller's organisation."),
            Map.entry("409", "It collides with what is there, for example a name that is taken."),
            Map.entry("412", "Somebody changed it meanwhile: read it again and repeat with the new ETag."),
            Map.entry("413", "The body is too large: 1 MiB of JSON, 64 MiB of upload."),
            Map.entry("415", "The content type is not read here."),
            Map.entry("422", "A business rule forbids it; `type` names the rule."),
            Map.entry("428", "`If-Match` is missing."),
            Map.entry(
                    "429", "Too many attempts, searches or exports; `Retry-After` says when to try again, in seconds."),
            Map.entry("500", "Nobody foresaw this; quote `errorId` to the operator.")));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getPaths() == null) {
            return;
        }
        PROBLEMS.forEach(
                (status, words) -> api.getComponents().addResponse("Problem" + status, problem(status, words)));
        api.getPaths().getPathItems().forEach(ApiDescription::complete);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            eachReferenceOnce(operation);
            boolean open =
                    operation.getSecurity() != null && operation.getSecurity().isEmpty();
            boolean changes = method != PathItem.HttpMethod.GET;
            boolean conditional = takesHeader(operation, "If-Match");
            add(operation, "400", true);
            add(operation, "401", !open);
            add(operation, "403", true);
            add(operation, "404", path.contains("{"));
            add(operation, "409", changes);
            add(operation, "412", conditional);
            add(operation, "413", operation.getRequestBody() != null);
            add(operation, "415", operation.getRequestBody() != null);
            add(operation, "422", changes);
            add(operation, "428", conditional);
            add(operation, "429", open && changes || path.endsWith("/step-up") || path.endsWith("/decisions"));
            add(operation, "500", true);
        });
    }

    // A build that is not clean finds its last result, and adds every reference to it once more.
    private static void eachReferenceOnce(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            Set<String> seen = new HashSet<>();
            operation.setParameters(parameters.stream()
                    .filter(parameter -> parameter.getRef() == null || seen.add(parameter.getRef()))
                    .toList());
        }
    }

    private static void add(Operation operation, String status, boolean applies) {
        if (applies && !operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
    }

    private static boolean takesHeader(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static APIResponse problem(String status, String words) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        APIResponse response = OASFactory.createAPIResponse()
                .description(words)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
        if (status.equals("429")) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        if (status.equals("401")) {
            response.addHeader(
                    "WWW-Authenticate",
                    OASFactory.createHeader()
                            .description("`Bearer …`; with `error=\"insufficient_user_authentication\"` a fresh"
                                    + " TOTP code is needed (RFC 9470).")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        return response;
    }
}
