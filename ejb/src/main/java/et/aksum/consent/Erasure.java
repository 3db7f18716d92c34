package et.aksum.consent;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.consent.domain.CertificateKey;
import et.aksum.consent.domain.ErasureRun;
import et.aksum.consent.domain.Erasures;
import et.aksum.consent.domain.Erasures.Request;
import et.aksum.messaging.Addressee;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erasing a person: one asks, another decides, neither is the person. What is personal is overwritten, the keys of what the trail holds are
 * destroyed, legal holds are respected; the certificate says what was done.
 */
@Stateless
public class Erasure {
    private static final int LONGEST_REASON = 500;

    @Inject
    Erasures erasures;

    @Inject
    ErasureRun run;

    @Inject
    CertificateKey key;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What was asked for, and what became of it. */
    public record ErasureRow(
            UUID id,
            Addressee person,
            String reason,
            String state,
            UUID requestedBy,
            OffsetDateTime requestedAt,
            @Nullable UUID decidedBy,
            @Nullable OffsetDateTime decidedAt) {}

    /**
     * A certificate, checkable without this system.
     *
     * @param signature Ed25519 over the UTF-8 bytes of the certificate, base64
     * @param publicKey X.509 SubjectPublicKeyInfo, base64
     */
    public record Certificate(String certificate, String signature, String publicKey) {}

    /** @throws Refused when it is oneself, the person may still sign in, or it is already asked for */
    @RequiresPermission(Permission.CONSENT_PERSON_ERASE)
    public UUID request(Addressee person, String reason) {
        UUID me = TenantContext.require().requireUser();
        if (person.id().equals(me)) {
            throw new Refused(
                    ProblemKind.RULE_VIOLATED,
                    "erasure-of-oneself",
                    "Nobody asks for his own erasure here; somebody else does.");
        }
        erasures.requireGone(person);
        UUID id = erasures.add(person, PlainText.line("reason", LONGEST_REASON, reason), me, OffsetDateTime.now(clock));
        record("erasure.requested", person, id);
        return id;
    }

    /** Erases the person. @throws Refused when the caller asked for it, or is the person, or it is decided already */
    @RequiresPermission(Permission.CONSENT_ERASURE_DECIDE)
    public Certificate carryOut(UUID id) {
        Request request = decidable(id);
        OrganisationId organisation = TenantContext.require().organisation();
        OffsetDateTime now = OffsetDateTime.now(clock);
        erasures.begin(id, TenantContext.require().requireUser(), now);
        JsonObject done = run.run(id, request.person());
        String certificate = Json.createObjectBuilder()
                .add("erasure", id.toString())
                .add("organisation", organisation.toString())
                .add("person", request.person().id().toString())
                .add("requestedBy", request.requestedBy().toString())
                .add("requestedAt", request.requestedAt().toString())
                .add("carriedOutBy", TenantContext.require().requireUser().toString())
                .add("carriedOutAt", now.toString())
                .addAll(Json.createObjectBuilder(done))
                .build()
                .toString();
        byte[] signature = key.sign(organisation, certificate);
        erasures.finish(id, certificate, signature);
        record("erasure.carried-out", request.person(), id);
        return certificate(organisation, certificate, signature);
    }

    /** @throws Refused as {@link #carryOut} */
    @RequiresPermission(Permission.CONSENT_ERASURE_DECIDE)
    public void refuse(UUID id) {
        Request request = decidable(id);
        erasures.refuse(id, TenantContext.require().requireUser(), OffsetDateTime.now(clock));
        record("erasure.refused", request.person(), id);
    }

    /** The newest first. */
    @RequiresPermission(Permission.CONSENT_ANSWER_VIEW)
    public List<ErasureRow> all() {
        return erasures.all().stream()
                .map(request -> new ErasureRow(
                        request.id(),
                        request.person(),
                        request.reason(),
                        request.state(),
                        request.requestedBy(),
                        request.requestedAt(),
                        request.decidedBy(),
                        request.decidedAt()))
                .toList();
    }

    /** @throws Refused when there is none of this id */
    @RequiresPermission(Permission.CONSENT_ANSWER_VIEW)
    public Certificate certificate(UUID id) {
        Request request = erasures.get(id);
        String certificate = request.certificate();
        byte[] signature = request.signature();
        if (certificate == null || signature == null) {
            throw new Refused(ProblemKind.NOT_FOUND, "erasure-not-found", "There is no certificate of this erasure.");
        }
        return certificate(TenantContext.require().organisation(), certificate, signature);
    }

    private Certificate certificate(OrganisationId organisation, String certificate, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Certificate(
                certificate,
                base64.encodeToString(signature),
                base64.encodeToString(key.publicKey(organisation).getEncoded()));
    }

    private Request decidable(UUID id) {
        Request request = erasures.get(id);
        UUID me = TenantContext.require().requireUser();
        if (!request.state().equals("REQUESTED")) {
            throw new Refused(ProblemKind.RULE_VIOLATED, "erasure-decided", "This erasure is decided already.");
        }
        if (request.requestedBy().equals(me) || request.person().id().equals(me)) {
            throw new Refused(
                    ProblemKind.RULE_VIOLATED,
                    "erasure-needs-another-person",
                    "Whoever asked for an erasure does not decide it, nor does the person.");
        }
        return request;
    }

    private void record(String action, Addressee person, UUID id) {
        trail.record(new AuditEvent(
                action,
                person.kind().name().toLowerCase(Locale.ROOT),
                person.id().toString(),
                Map.of("erasure", id.toString())));
    }

    /** Why a person is not erased now. */
    public static final class Refused extends BusinessException {
        public Refused(ProblemKind kind, String slug, String detail) {
            super(kind, slug, detail);
        }
    }
}
