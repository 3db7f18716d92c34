package et.aksum.messaging.domain;

import et.aksum.tenancy.OrganisationId;

/** A letter waits; worth a look once the transaction is committed. */
public record LetterQueued(OrganisationId organisation) {}
