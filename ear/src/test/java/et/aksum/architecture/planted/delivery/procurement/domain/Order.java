package et.aksum.architecture.planted.delivery.procurement.domain;

/** Private to its context. */
public record Order(String number) {}
