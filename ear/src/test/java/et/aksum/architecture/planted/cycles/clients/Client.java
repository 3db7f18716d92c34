package et.aksum.architecture.planted.cycles.clients;

import et.aksum.architecture.planted.cycles.sales.Order;

/** Breaks rule 2 together with its order. */
public record Client(Order last) {}
