package et.aksum.consent;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.consent.domain.Erasures;
import et.aksum.consent.domain.PersonFile;
import et.aksum.messaging.Addressee;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/** Everything held about one person as one ZIP: data.json, schema.json that explains it, and index.html. */
@Stateless
public class PersonalDataExport {
    @Inject
    PersonFile file;

    @Inject
    Erasures erasures;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Unguarded("A person's own data, given to himself.")
    @Paced(Kind.EXPORT)
    public byte[] mine() {
        return of(new Addressee(Addressee.Kind.USER, TenantContext.require().requireUser()), true);
    }

    @RequiresPermission(Permission.CONSENT_PERSON_EXPORT)
    @Paced(Kind.EXPORT)
    public byte[] of(Addressee person) {
        erasures.requireKnown(person);
        return of(person, false);
    }

    private byte[] of(Addressee person, boolean own) {
        trail.record(new AuditEvent(
                "personal-data.exported",
                person.kind().name().toLowerCase(Locale.ROOT),
                person.id().toString(),
                Map.of("own", own)));
        return file.zip(person, OffsetDateTime.now(clock));
    }
}
