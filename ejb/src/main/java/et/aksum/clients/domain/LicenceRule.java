package et.aksum.clients.domain;

import et.aksum.clients.ClientStanding.Standing;
import et.aksum.clients.LicenceKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Who may buy controlled items: a licence to practise must be on file, and of each kind that is on file one must hold on the
 * day (WHO TRS 957, Annex 5). Public institutions have no licence to trade, so its absence says nothing; its lapse does.
 */
public final class LicenceRule {
    private LicenceRule() {}

    /** @param licences those not taken off */
    public static Standing judge(Collection<Licence> licences, LocalDate on) {
        List<LicenceKind> kinds =
                licences.stream().map(Licence::kind).distinct().toList();
        if (kinds.stream().noneMatch(LicenceKind::isToPractise)) {
            return Standing.LICENCE_MISSING;
        }
        boolean allHold = kinds.stream()
                .allMatch(kind -> licences.stream().anyMatch(licence -> licence.kind() == kind && licence.holdsOn(on)));
        return allHold ? Standing.MAY_ORDER : Standing.LICENCE_LAPSED;
    }
}
