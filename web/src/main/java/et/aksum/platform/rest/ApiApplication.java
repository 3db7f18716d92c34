package et.aksum.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API, version 1: every resource and provider of this archive. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Aksum ERP",
                        version = "0.3.0",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt"),
                        description =
                                """
                                Everything the portal does, for programs.

                                **Signing in.** `POST /tokens` with organisation, user name, password and TOTP code gives a token; send it as
                                `Authorization: Bearer aks_…`. Approvals need a second factor not older than five minutes: a 401 whose
                                `WWW-Authenticate` says `insufficient_user_authentication` asks for `POST /step-up`.

                                **Reading lists.** `limit` (1 to 200, 50 when absent) and `cursor`. A page's `next` is the address of the page
                                after it, also as `Link: <…>; rel="next"`; it is null on the last page.

                                **Changing.** What has an `ETag` is changed with `If-Match`: without it 428, with an old one 412. A creating
                                `POST` may carry an `Idempotency-Key`: repeated with the same content it creates nothing new and answers as before
                                (`Idempotency-Replayed: true`), with other content it is refused with 422.

                                **Refusals** are `application/problem+json` (RFC 9457). Decide by `type`; its address explains it.
                                Another organisation's id is answered exactly like an id that does not exist.

                                Amounts are JSON numbers in plain notation beside an ISO 4217 code; times are ISO 8601 with offset; unknown fields
                                and unknown query parameters are refused."""),
        servers = @Server(url = "/", description = "This server"),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        parameters =
                                @Parameter(
                                        name = IdempotencyKey.HEADER,
                                        in = ParameterIn.HEADER,
                                        description = "8 to 128 letters, digits or `. _ : -`; makes repeating safe.",
                                        schema = @Schema(type = SchemaType.STRING))),
        tags = {
            @Tag(name = "Identity", description = "Signing in, people, roles, tokens"),
            @Tag(name = "Catalogue", description = "Items and the reference rows everybody shares"),
            @Tag(name = "Clients", description = "Institutions that buy, and who speaks for them"),
            @Tag(name = "Registrations", description = "How clients come, and who lets them in"),
            @Tag(name = "Suppliers", description = "Whom the organisation buys from"),
            @Tag(name = "Purchase orders", description = "Draft, submit, decide, track"),
            @Tag(name = "Imports", description = "Years of purchase history from a file"),
            @Tag(name = "Audit", description = "The trail of what was done, and the proof that it is whole"),
            @Tag(name = "Operations", description = "Figures and the state of the installation")
        })
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "aks_…",
        description =
                "A personal API token: expiring, and limited to the permissions it was issued for. What concerns its"
                        + " owner himself (`/me/…`, `GET /tokens`, `/delegations`) is for tokens that may all he may now; a"
                        + " narrower one gets 403, `token-too-narrow`.")
public class ApiApplication extends Application {}
