package et.aksum.audit;

import et.aksum.audit.PlacesShown.Place;
import et.aksum.audit.domain.EntryReader;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the trail of the caller's organisation, newest first. */
@Stateless
public class AuditQueries {
    /** The most entries one page shows. */
    public static final int LARGEST_PAGE = 500;

    @Inject
    EntryReader entries;

    @Inject
    Event<PlacesShown> shown;

    /** Entries {@code first} (from 0) to {@code first + size - 1} of those the filter lets through. */
    @RequiresPermission(Permission.AUDIT_TRAIL_VIEW)
    @Paced(Kind.SEARCH)
    public List<AuditRow> page(AuditFilter filter, int first, int size) {
        return told(entries.page(filter, Math.max(0, first), Math.max(1, Math.min(size, LARGEST_PAGE))));
    }

    /** At most {@code size} of the entries that the filter lets through, before the entry {@code seq}; null begins with the newest. */
    @RequiresPermission(Permission.AUDIT_TRAIL_VIEW)
    @Paced(Kind.SEARCH)
    public List<AuditRow> before(AuditFilter filter, @Nullable Long seq, int size) {
        return told(
                entries.before(filter, seq == null ? Long.MAX_VALUE : seq, Math.max(1, Math.min(size, LARGEST_PAGE))));
    }

    @RequiresPermission(Permission.AUDIT_TRAIL_VIEW)
    public long count(AuditFilter filter) {
        return entries.count(filter);
    }

    /** The history of one thing, oldest first, at most {@link #LARGEST_PAGE} entries. */
    @Unguarded("The use case that shows the subject holds its permission; a history shows no more than the subject.")
    public List<AuditRow> ofSubject(String type, String id) {
        return told(entries.ofSubject(type, id, LARGEST_PAGE));
    }

    /** What changed in one row, oldest first; the table with its schema, for example {@code procurement.supplier}. */
    @RequiresPermission(Permission.AUDIT_TRAIL_VIEW)
    public List<RowChange> changesOf(String table, String rowId) {
        return entries.changesOf(table, rowId, LARGEST_PAGE);
    }

    /** A person may know who saw where he was. */
    private List<AuditRow> told(List<AuditRow> rows) {
        List<Place> places = rows.stream()
                .filter(row -> row.geo() != null && row.actorId() != null)
                .map(row -> new Place(Objects.requireNonNull(row.actorId()), row.subjectType(), row.subjectId()))
                .toList();
        if (!places.isEmpty()) {
            shown.fire(new PlacesShown(places));
        }
        return rows;
    }
}
