package et.aksum.procurement.adapter;

import et.aksum.procurement.domain.ImportStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Sends the worker off once the upload is committed; a lost call is made good by the worker's timer. */
@ApplicationScoped
public class ImportDispatcher {
    @Inject
    ImportWorker worker;

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportStarted started) {
        worker.begin(started.organisation(), started.run());
    }
}
