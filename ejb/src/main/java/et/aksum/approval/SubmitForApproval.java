package et.aksum.approval;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a decision about one version of a record. Begin with {@link #of} and add what applies.
 *
 * @param diff        what would change, in the order to show it
 * @param amount      what it costs; null where no money moves
 * @param excluded    others who had a hand in it or would earn by it; none of them decides
 * @param unit        the unit it belongs to; null for none
 * @param party       the partner it concerns, a supplier for example; null for none
 * @param factorRequired whether a fresh second factor and
 * @param placeRequired  a place are demanded at each step, whatever the rule says; for records whose own evidence needs them
 */
public record SubmitForApproval(
        Subject subject,
        List<FieldChange> diff,
        @Nullable Money amount,
        Set<UUID> excluded,
        @Nullable UUID unit,
        @Nullable UUID party,
        boolean factorRequired,
        boolean placeRequired) {
    public SubmitForApproval {
        diff = List.copyOf(diff);
        excluded = Set.copyOf(excluded);
    }

    /**
     * What is to be decided about, and who hands it in.
     *
     * @param type    context and kind of the record, for example {@code procurement.order}; rules are chosen by it
     * @param version the version after everything of this transaction is written; any later version voids the request
     * @param title   what people call the record, 1–200 characters
     */
    public record Subject(String type, UUID id, long version, String title, UserId author) {}

    public static SubmitForApproval of(
            String subjectType, UUID subjectId, long subjectVersion, String title, UserId author) {
        Subject subject = new Subject(subjectType, subjectId, subjectVersion, title, author);
        return new SubmitForApproval(subject, List.of(), null, Set.of(), null, null, false, false);
    }

    public SubmitForApproval showing(List<FieldChange> changes) {
        return new SubmitForApproval(subject, changes, amount, excluded, unit, party, factorRequired, placeRequired);
    }

    public SubmitForApproval costing(@Nullable Money price) {
        return new SubmitForApproval(subject, diff, price, excluded, unit, party, factorRequired, placeRequired);
    }

    /** These people too do not decide: who earns by it, who registered it, who once changed it. */
    public SubmitForApproval excluding(Set<UUID> people) {
        Set<UUID> all = new HashSet<>(excluded);
        all.addAll(people);
        return new SubmitForApproval(subject, diff, amount, all, unit, party, factorRequired, placeRequired);
    }

    public SubmitForApproval inUnit(@Nullable UUID unitOfSubject) {
        return new SubmitForApproval(
                subject, diff, amount, excluded, unitOfSubject, party, factorRequired, placeRequired);
    }

    /** What is approved for one partner within a time is added up, where a grant says so. */
    public SubmitForApproval concerning(@Nullable UUID partner) {
        return new SubmitForApproval(subject, diff, amount, excluded, unit, partner, factorRequired, placeRequired);
    }

    /** No rule of the organisation asks for less than this. */
    public SubmitForApproval demanding(boolean factor, boolean place) {
        return new SubmitForApproval(subject, diff, amount, excluded, unit, party, factor, place);
    }
}
