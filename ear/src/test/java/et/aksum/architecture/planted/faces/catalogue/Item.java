package et.aksum.architecture.planted.faces.catalogue;

import et.aksum.architecture.planted.faces.procurement.Order;

/** Breaks rule 1: catalogue may not use procurement. */
public record Item(Order last) {}
