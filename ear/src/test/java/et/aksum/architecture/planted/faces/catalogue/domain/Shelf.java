package et.aksum.architecture.planted.faces.catalogue.domain;

/** Private to its context. */
public record Shelf(String code) {}
