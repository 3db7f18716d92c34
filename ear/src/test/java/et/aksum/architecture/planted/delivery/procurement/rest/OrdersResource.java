package et.aksum.architecture.planted.delivery.procurement.rest;

import et.aksum.architecture.planted.delivery.procurement.domain.Order;
import jakarta.persistence.EntityManager;

/** Breaks rule 4 twice. */
public record OrdersResource(Order order, EntityManager em) {}
