package et.aksum.operations.adapter;

import et.aksum.messaging.LetterBacklog;
import et.aksum.schema.HealthNotes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Has readiness tell how long the oldest letter has waited: it grows when the mail server is away, or none is configured. */
@Singleton
@Startup
public class LetterNote {
    private static final String NAME = "oldestLetterAgeSeconds";

    @Inject
    LetterBacklog backlog;

    @PostConstruct
    void tell() {
        HealthNotes.tell(NAME, () -> Long.toString(backlog.age().toSeconds()));
    }

    @PreDestroy
    void withdraw() {
        HealthNotes.withdraw(NAME);
    }
}
