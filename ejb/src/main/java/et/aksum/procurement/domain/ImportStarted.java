package et.aksum.procurement.domain;

import et.aksum.tenancy.OrganisationId;
import java.util.UUID;

/** An upload is stored and waits for its worker. */
public record ImportStarted(OrganisationId organisation, UUID run) {}
