package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A location in SARIF: the file and region, the changeSet, or both. */
final class SarifPlace {
    private SarifPlace() {}

    static Optional<JsonObjectBuilder> of(Finding finding) {
        if (finding.file().isEmpty() && finding.changeSet().isEmpty()) {
            return Optional.empty();
        }
        JsonObjectBuilder location = Json.createObjectBuilder();
        if (!finding.file().isEmpty()) {
            location.add("physicalLocation", physical(finding));
        }
        if (!finding.changeSet().isEmpty()) {
            location.add(
                    "logicalLocations",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("name", finding.changeSet())
                                    .add("kind", "changeSet")));
        }
        return Optional.of(location);
    }

    private static JsonObjectBuilder physical(Finding finding) {
        JsonObjectBuilder physical = Json.createObjectBuilder()
                .add("artifactLocation", Json.createObjectBuilder().add("uri", uri(finding.file())));
        if (finding.line() > 0) {
            JsonObjectBuilder region = Json.createObjectBuilder().add("startLine", finding.line());
            if (finding.column() > 0) {
                region.add("startColumn", finding.column());
            }
            physical.add("region", region);
        }
        return physical;
    }

    /** SARIF wants a URI reference: always slashes, and nothing that a URI cannot hold. */
    private static String uri(String file) {
        String slashed = file.replace('\\', '/');
        try {
            return slashed.startsWith("/")
                    ? new URI("file", null, slashed, null).toASCIIString()
                    : new URI(null, null, slashed, null).toASCIIString();
        } catch (URISyntaxException unusual) {
            return "./" + slashed.replaceAll("[^A-Za-z0-9/._-]", "_");
        }
    }
}
