package et.aksum.identity;

import et.aksum.tenancy.OrganisationId;

/** The caller's organisation; currency is the ISO 4217 code of its books. */
public record OrganisationDetails(OrganisationId id, String code, String name, String currency) {}
