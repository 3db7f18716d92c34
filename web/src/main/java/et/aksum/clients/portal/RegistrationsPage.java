package et.aksum.clients.portal;

import et.aksum.clients.RegistrationDesk;
import et.aksum.clients.RegistrationDesk.SubmitRegistration;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.RegistrationQueries;
import et.aksum.clients.RegistrationQueries.RegistrationFilter;
import et.aksum.clients.RegistrationQueries.RegistrationRow;
import et.aksum.clients.RegistrationState;
import et.aksum.identity.StepUp;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.LazyPage;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.BusinessException;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue of registrations: filtered by its address, decided one by one or some at once. */
@Named
@ViewScoped
public class RegistrationsPage implements Serializable {
    private static final String HERE = "/clients/registrations";

    /** What became of one that was picked; {@code refusal} is null when it is decided. */
    public record Result(String institution, @Nullable String refusal) implements Serializable {}

    @Inject
    RegistrationQueries registrations;

    @Inject
    RegistrationDesk desk;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private String[] roles = {"ORDERS"};
    private RegistrationFilter filter = new RegistrationFilter(null, Set.of(), false);
    private @Nullable LazyPage<RegistrationRow> rows;
    private long found;
    private List<Result> results = List.of();

    @PostConstruct
    void open() {
        String state = request.getParameter("state");
        Set<RegistrationState> states = Stream.of(RegistrationState.values())
                .filter(each -> state == null
                        ? each == RegistrationState.PENDING
                        : each.name().equals(state))
                .collect(java.util.stream.Collectors.toSet());
        filter = new RegistrationFilter(
                request.getParameter("q"), states, "true".equals(request.getParameter("overdue")));
        found = registrations.count(filter);
        rows = new LazyPage<>(
                () -> registrations.count(filter), (first, size, order) -> registrations.page(filter, first, size));
        typed.put("language", Labels.locale().getLanguage().equals("am") ? "am" : "en");
    }

    public void approve() {
        decide(picked -> desk.approve(picked.id(), picked.version()));
    }

    public void reject() {
        String reason = typed.required("reason");
        decide(picked -> desk.reject(picked.id(), picked.version(), reason));
    }

    private void decide(java.util.function.Consumer<Picked> decision) {
        List<Picked> all = picked();
        if (all.isEmpty()) {
            throw new FieldRefused("reason", announce.words("registrations.pick.none"));
        }
        freshCode.prove(typed.optional("code"));
        List<Result> done = new ArrayList<>();
        for (Picked each : all) {
            try {
                decision.accept(each);
                done.add(new Result(each.institution(), null));
            } catch (StepUp.Required missing) {
                throw missing;
            } catch (BusinessException refused) {
                done.add(new Result(each.institution(), Labels.text(Labels.locale(), "problem." + refused.slug())));
            }
        }
        results = done;
        found = registrations.count(filter);
    }

    /** What was ticked, as the boxes say it: id, version and name. */
    private List<Picked> picked() {
        String[] ticked = request.getParameterValues("pick");
        return Stream.of(ticked == null ? new String[0] : ticked)
                .map(text -> text.split("\\|", 3))
                .filter(parts -> parts.length == 3 && parts[1].matches("\\d{1,18}"))
                .map(parts ->
                        new Picked(new RegistrationId(UUID.fromString(parts[0])), Long.parseLong(parts[1]), parts[2]))
                .toList();
    }

    private record Picked(RegistrationId id, long version, String institution) {}

    /** An employee registers a client. */
    public void submit() {
        RegistrationId id = desk.submit(
                new SubmitRegistration(ApplicantForm.facts(typed), ApplicantForm.person(typed, roles), null));
        announce.andGo("/clients/registration?id=" + id.value(), "registrations.submitted", typed.optional("name"));
    }

    public boolean late(RegistrationRow row) {
        OffsetDateTime due = row.dueAt();
        return row.state() == RegistrationState.PENDING && due != null && due.isBefore(OffsetDateTime.now(clock));
    }

    public boolean isFiltered() {
        return request.getParameterMap().keySet().stream().anyMatch(Set.of("q", "state", "overdue")::contains);
    }

    /** The state the list is restricted to; null: every state. */
    public @Nullable RegistrationState getState() {
        return filter.states().size() == 1 ? filter.states().iterator().next() : null;
    }

    public RegistrationFilter getFilter() {
        return filter;
    }

    public @Nullable LazyPage<RegistrationRow> getRows() {
        return rows;
    }

    public long getFound() {
        return found;
    }

    public List<Result> getResults() {
        return results;
    }

    public String getHere() {
        return HERE;
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }
}
