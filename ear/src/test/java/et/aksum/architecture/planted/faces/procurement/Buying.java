package et.aksum.architecture.planted.faces.procurement;

import et.aksum.architecture.planted.faces.catalogue.domain.Shelf;

/** Breaks rule 1: reaches past a face. */
public record Buying(Shelf shelf) {}
