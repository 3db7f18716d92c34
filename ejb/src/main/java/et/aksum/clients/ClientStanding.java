package et.aksum.clients;

import et.aksum.clients.domain.Institution;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.LicenceRule;
import et.aksum.clients.domain.PartRepository;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Whether an institution may order. Whoever takes orders asks here, for each order anew. */
@Stateless
public class ClientStanding {
    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    /** The answer, with the first reason against it. */
    public enum Standing {
        MAY_ORDER,
        /** Nobody approved it, or there is no such institution. */
        NOT_APPROVED,
        SUSPENDED,
        RETIRED,
        /** Controlled items need a licence to practise, and none is on file. */
        LICENCE_MISSING,
        /** Controlled items need licences that hold on the day, and one has lapsed. */
        LICENCE_LAPSED
    }

    /**
     * @param client an id that was merged stands for the institution that remains
     * @param controlled whether the order has items under control
     * @param on the day of the order
     */
    @Unguarded("Asked by use cases with a guard of their own; tells only whether an order is possible.")
    public Standing mayOrder(ClientId client, boolean controlled, LocalDate on) {
        Optional<Institution> found = institutions.resolve(client);
        if (found.isEmpty()) {
            return Standing.NOT_APPROVED;
        }
        Institution institution = found.get();
        if (!institution.isInUse()) {
            return Standing.RETIRED;
        }
        if (institution.isSuspended()) {
            return Standing.SUSPENDED;
        }
        return controlled ? LicenceRule.judge(parts.licencesOf(institution.id()), on) : Standing.MAY_ORDER;
    }
}
