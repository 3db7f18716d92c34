package et.aksum.procurement;

/** A purchase buys from a supplier; a stock release is filled from the organisation's own regional stock and costs no approval. */
public enum OrderKind {
    PURCHASE,
    STOCK_RELEASE
}
