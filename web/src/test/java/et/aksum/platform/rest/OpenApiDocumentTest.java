package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description that is served, that is checked in, and that an integrator relies on. */
class OpenApiDocumentTest {
    private static final Path MADE = Path.of("target/classes/META-INF/openapi.json");
    private static final Path CHECKED_IN = Path.of("../docs/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        api = new ObjectMapper().readTree(Files.readString(MADE));
    }

    @Test
    void the_checked_in_description_is_the_one_made_from_the_code() throws IOException {
        assertThat(new ObjectMapper().readTree(Files.readString(CHECKED_IN)).equals(api))
                .as("%s is not what the code says: copy web/%s over it and review the difference", CHECKED_IN, MADE)
                .isTrue();
    }

    @Test
    void every_operation_says_what_it_does_under_a_name_and_which_problems_it_may_answer() {
        List<String> names = new ArrayList<>();
        operations().forEach(operation -> {
            assertThat(operation.path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
            assertThat(operation.path("responses").has("500")).isTrue();
            names.add(operation.path("operationId").asText());
        });
        assertThat(names).hasSizeGreaterThan(40).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void only_signing_in_accepting_an_invitation_and_registering_need_no_token() {
        List<String> open = operations().stream()
                .filter(operation ->
                        operation.has("security") && operation.path("security").isEmpty())
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "createToken",
                        "issueAccessToken",
                        "newAuthenticator",
                        "acceptInvitation",
                        "register",
                        "confirmRegistration",
                        "getRegistrationStatus",
                        "correctRegistration",
                        "getAskedCorrection",
                        "listPlaces");
        assertThat(api.at("/security/0/token").isArray()).isTrue();
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(api.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        api.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void records_of_the_business_are_described_field_by_field() {
        assertThat(api.at("/components/schemas/PurchaseOrderRow/properties").size())
                .isGreaterThan(10);
        assertThat(api.path("openapi").asText()).startsWith("3.1");
    }

    private static List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        api.path("paths").forEach(path -> path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(entry.getValue())));
        return operations;
    }
}
