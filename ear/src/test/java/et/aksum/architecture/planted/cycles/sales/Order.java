package et.aksum.architecture.planted.cycles.sales;

import et.aksum.architecture.planted.cycles.clients.Client;

/** Breaks rule 2 together with its client. */
public record Order(Client client) {}
