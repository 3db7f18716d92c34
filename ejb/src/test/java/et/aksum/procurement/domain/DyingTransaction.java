package et.aksum.procurement.domain;

import et.aksum.tenancy.OwnTransaction;
import java.util.concurrent.Callable;

/** Commits so many transactions and then fails every other one, as if the server had been killed. */
final class DyingTransaction extends OwnTransaction {
    private final OwnTransaction alive;
    private int left;

    DyingTransaction(ProcurementDatabase database, int commits) {
        alive = database.ownTransaction();
        left = commits;
    }

    @Override
    public <T> T call(Callable<T> work) {
        return alive.call(() -> {
            T result = work.call();
            if (left-- <= 0) {
                throw new IllegalStateException("killed");
            }
            return result;
        });
    }
}
