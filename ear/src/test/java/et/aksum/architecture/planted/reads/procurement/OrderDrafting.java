package et.aksum.architecture.planted.reads.procurement;

import jakarta.ejb.Stateless;

/** A use case that changes something. */
@Stateless
public class OrderDrafting {}
