package et.aksum.clients.portal;

import et.aksum.clients.ClientDetails.ClientRow;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ClientQueries;
import et.aksum.clients.ClientQueries.ClientFilter;
import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.platform.portal.LazyPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of clients, filtered by its address. */
@Named
@ViewScoped
public class ClientsPage implements Serializable {
    @Inject
    ClientQueries clients;

    @Inject
    PlaceQueries places;

    @Inject
    HttpServletRequest request;

    private ClientFilter filter = new ClientFilter(null, null, null);
    private @Nullable LazyPage<ClientRow> rows;
    private long found;

    @PostConstruct
    void open() {
        String kind = request.getParameter("kind");
        filter = new ClientFilter(
                request.getParameter("q"),
                Stream.of(ClientKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                request.getParameter("region"));
        found = clients.count(filter);
        rows = new LazyPage<>(() -> clients.count(filter), (first, size, order) -> clients.page(filter, first, size));
    }

    public boolean isFiltered() {
        return found < clients.count(new ClientFilter(null, null, null))
                || Stream.of("q", "kind", "region")
                        .map(request::getParameter)
                        .anyMatch(value -> value != null && !value.isBlank());
    }

    public List<PlaceRow> getRegions() {
        return places.within(null);
    }

    public ClientFilter getFilter() {
        return filter;
    }

    public @Nullable LazyPage<ClientRow> getRows() {
        return rows;
    }

    public long getFound() {
        return found;
    }
}
