package et.aksum.architecture.planted.core.procurement.domain;

import jakarta.ejb.EJBException;

/** Breaks rule 5: the domain knows the container. */
public record Order(EJBException failure) {}
