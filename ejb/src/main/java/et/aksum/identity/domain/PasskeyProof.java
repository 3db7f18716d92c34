package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Whether a passkey of a person signed what was asked; its counter is advanced in the caller's transaction. */
@ApplicationScoped
public class PasskeyProof {
    @Inject
    WebAuthn webAuthn;

    @Inject
    PasskeyRepository passkeys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    boolean isRight(AppUser owner, PasskeyAnswer answer) {
        return webAuthn.signed(answer.json())
                .map(signed -> isRight(owner, answer, signed))
                .orElse(false);
    }

    public boolean isRight(AppUser owner, PasskeyAnswer answer, WebAuthn.Signed signed) {
        Passkey key = passkeys.byCredential(signed.credentialId()).orElse(null);
        if (key == null || !key.user().equals(owner.id())) {
            return false;
        }
        var proof = webAuthn.proof(answer.ceremony(), key, signed);
        if (proof.isEmpty()) {
            return false;
        }
        boolean advanced =
                passkeys.advance(key.id(), proof.get().signCount(), proof.get().backedUp(), OffsetDateTime.now(clock));
        if (!advanced) {
            audit.record(new AuditEvent(
                    "passkey.counter-refused",
                    "passkey",
                    key.id().toString(),
                    Map.of("kept", key.signCount(), "sent", proof.get().signCount())));
        }
        return advanced;
    }
}
