package et.aksum.messaging.adapter;

import et.aksum.messaging.LetterBacklog;
import et.aksum.messaging.LetterDelivery;
import et.aksum.messaging.LetterDelivery.Envelope;
import et.aksum.messaging.domain.LetterQueued;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.RunAs;
import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Carries letters out of the house: at once after the commit that queued them, and every half minute whatever still waits, one organisation after another. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterCarrier {
    static final String JOB = "delivery of letters";
    private static final Logger LOG = System.getLogger(LetterCarrier.class.getName());

    private final Set<OrganisationId> prompted = ConcurrentHashMap.newKeySet();

    @Resource
    SessionContext context;

    @Inject
    RunAs runAs;

    @Inject
    LetterDelivery delivery;

    @Inject
    LetterBacklog backlog;

    @Inject
    PostOffice post;

    /** A lost prompt is made good by the timer. */
    @Unguarded("prompted only by what a guarded use case queued")
    public void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterQueued queued) {
        if (prompted.add(queued.organisation())) {
            context.getBusinessObject(LetterCarrier.class).carrySoon(queued.organisation());
        }
    }

    /** Carries what waits for one organisation, on another thread. */
    @Asynchronous
    @Unguarded("carries only letters that guarded use cases queued")
    public void carrySoon(OrganisationId organisation) {
        // Before the first look: what is queued from now on prompts again.
        prompted.remove(organisation);
        carry(organisation);
    }

    /** Carries what waits anywhere. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @Unguarded("a timer; carries only letters that guarded use cases queued")
    public void carryAll() {
        @Nullable OffsetDateTime oldest = null;
        for (OrganisationId organisation : runAs.organisations()) {
            Optional<OffsetDateTime> waiting = carry(organisation);
            if (waiting.isPresent() && (oldest == null || waiting.get().isBefore(oldest))) {
                oldest = waiting.get();
            }
        }
        backlog.tell(oldest);
    }

    private Optional<OffsetDateTime> carry(OrganisationId organisation) {
        return runAs.organisation(organisation, JOB, () -> {
            if (post.isOpen()) {
                carryWaiting();
            }
            return delivery.oldestWaiting();
        });
    }

    private void carryWaiting() {
        Optional<Envelope> next = delivery.claim();
        while (next.isPresent()) {
            Envelope letter = next.get();
            try {
                post.carry(letter);
                delivery.delivered(letter);
            } catch (MailFailure failed) {
                LOG.log(
                        failed.isForGood() ? Level.INFO : Level.WARNING,
                        "event=letter-failed letter={0} attempt={1} reason={2}",
                        letter.id(),
                        letter.attempt(),
                        failed.getMessage());
                delivery.failed(letter, String.valueOf(failed.getMessage()), failed.isForGood());
                if (!failed.isForGood()) {
                    // Most likely the mail server is away: the others would only wait for the same time limits.
                    return;
                }
            }
            next = delivery.claim();
        }
    }
}
