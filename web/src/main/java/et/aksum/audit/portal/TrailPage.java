package et.aksum.audit.portal;

import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.audit.AuditVerification;
import et.aksum.audit.VerificationResult;
import et.aksum.identity.UserQueries;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.LazyPage;
import et.aksum.platform.portal.Me;
import et.aksum.shared.BusinessDay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trail: filtered by its address, read page by page, verified on request. */
@Named
@ViewScoped
public class TrailPage implements Serializable {
    @Inject
    AuditQueries trail;

    @Inject
    AuditVerification verification;

    @Inject
    UserQueries users;

    @Inject
    Me me;

    @Inject
    Labels labels;

    @Inject
    HttpServletRequest request;

    // A filter is not serializable; what stands in the address is.
    private @Nullable String action;
    private @Nullable String actor;
    private @Nullable String subject;
    private @Nullable String from;
    private @Nullable String to;
    private long found;
    private @Nullable LazyPage<AuditRow> rows;
    private transient @Nullable VerificationResult result;

    @PostConstruct
    void open() {
        action = text("action");
        actor = text("actor");
        subject = text("subject");
        from = text("from");
        to = text("to");
        found = trail.count(filter());
        rows = new LazyPage<>(() -> trail.count(filter()), (first, size, order) -> trail.page(filter(), first, size));
    }

    /** Recomputes the whole chain. */
    public void verify() {
        result = verification.verify();
    }

    private AuditFilter filter() {
        LocalDate last = day(to);
        return new AuditFilter(
                action, null, subject, user(actor), start(day(from)), start(last == null ? null : last.plusDays(1)));
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(BusinessDay.ZONE).toOffsetDateTime();
    }

    /** A day as it stands in the address; what is no day restricts nothing. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable UUID user(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private @Nullable String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** What an entry is about, as people call it: a number or a name where its details or the list of people tell one. */
    public String subject(AuditRow row) {
        Map<String, String> told = AuditWords.of(row.details());
        return Stream.of("number", "username", "code", "name", "file")
                .filter(told::containsKey)
                .map(name -> told.getOrDefault(name, ""))
                .findFirst()
                .orElseGet(() -> row.subjectType().equals("user") ? person(row.subjectId()) : "");
    }

    /** The details that say what was done, short enough for a line: the amount of a limit, a role, a milestone. */
    public String told(AuditRow row) {
        Map<String, String> told = AuditWords.of(row.details());
        return Stream.of("limit", "total", "role", "milestone", "reason")
                .filter(told::containsKey)
                .map(name -> words(name, told.getOrDefault(name, "")))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String words(String name, String value) {
        return name.equals("role") || name.equals("milestone") ? labels.orElse(name, value, value) : value;
    }

    private String person(String id) {
        UUID known = user(id);
        return known == null ? "" : users.names(List.of(known)).getOrDefault(known, "");
    }

    /** Actions to filter by: their codes with their words. */
    public List<Map.Entry<String, String>> getActions() {
        return labels.all("trail");
    }

    /** People to filter by; empty for whoever may not see them. */
    public List<UserRow> getPeople() {
        return me.may("identity.user.view") ? users.all() : List.of();
    }

    public boolean isFiltered() {
        return action != null || actor != null || subject != null || from != null || to != null;
    }

    public @Nullable VerificationResult getResult() {
        return result;
    }

    public @Nullable LazyPage<AuditRow> getRows() {
        return rows;
    }

    public long getFound() {
        return found;
    }

    public @Nullable String getAction() {
        return action;
    }

    public @Nullable String getActor() {
        return actor;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public @Nullable String getTo() {
        return to;
    }
}
