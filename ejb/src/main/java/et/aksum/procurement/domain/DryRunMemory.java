package et.aksum.procurement.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * What a dry run would have stored by now, so that its later rows are checked against its earlier ones as in a real run.
 * A real run finds the same in the database and forgets this after each batch.
 *
 * @param orders       by number
 * @param newSuppliers whether they would be own stock, by name in lower case
 */
record DryRunMemory(Map<String, KnownOrder> orders, Map<String, Boolean> newSuppliers) {
    DryRunMemory() {
        this(new HashMap<>(), new HashMap<>());
    }

    /** Adds to {@code known} what only this dry run knows. */
    void recall(Map<String, KnownOrder> known) {
        orders.forEach(known::putIfAbsent);
    }

    void keep(Map<String, KnownOrder> known) {
        orders.putAll(known);
    }
}
