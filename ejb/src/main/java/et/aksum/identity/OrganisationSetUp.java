package et.aksum.identity;

import et.aksum.tenancy.OrganisationId;

/** An organisation exists now, with its roles and first administrator. Observed in the same transaction, bound to the new organisation. */
public record OrganisationSetUp(OrganisationId organisation) {}
