package et.aksum.architecture.planted.hidden.procurement.adapter;

import jakarta.ejb.Stateless;

/** Breaks rule 6: a use case outside the face. */
@Stateless
public class Relay {}
