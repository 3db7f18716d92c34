package et.aksum.procurement.domain;

import et.aksum.procurement.OrderKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells purchases from orders filled out of regional stock, by what a file says about them. */
final class OrderKinds {
    private static final String STOCK_NUMBER = "SO-";
    private static final String FROM_STOCK = "from rdc";

    private OrderKinds() {}

    /** @throws RowRejected when number and fulfilment contradict each other */
    static OrderKind of(String number, @Nullable String fulfilment) throws RowRejected {
        boolean numberOfStock = number.toUpperCase(Locale.ROOT).startsWith(STOCK_NUMBER);
        if (fulfilment != null) {
            boolean fromStock = fulfilment.toLowerCase(Locale.ROOT).equals(FROM_STOCK);
            if (fromStock != numberOfStock) {
                throw new RowRejected("order %s and fulfilment \"%s\" contradict each other: stock release or purchase?"
                        .formatted(number, fulfilment));
            }
        }
        return numberOfStock ? OrderKind.STOCK_RELEASE : OrderKind.PURCHASE;
    }
}
