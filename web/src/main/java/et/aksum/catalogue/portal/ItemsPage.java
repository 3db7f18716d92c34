package et.aksum.catalogue.portal;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemQueries;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.catalogue.ItemRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.LazyPage;
import et.aksum.platform.portal.Typed;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of items, with a dialog to add one and a way to take one out of use. */
@Named
@ViewScoped
public class ItemsPage implements Serializable {
    @Inject
    ItemQueries items;

    @Inject
    ItemRegister register;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private @Nullable String sought;
    private long found;
    private @Nullable LazyPage<ItemRow> rows;

    @PostConstruct
    void open() {
        sought = request.getParameter("q");
        found = items.count(sought);
        rows = new LazyPage<>(() -> items.count(sought), (first, size, order) -> items.page(sought, first, size));
    }

    public void add() {
        String name = typed.required("name");
        BigDecimal pack = typed.number("packSize");
        register.add(new AddItem(
                typed.required("code"),
                new ItemDescription(
                        name,
                        typed.optional("group"),
                        typed.optional("subGroup"),
                        typed.optional("genericName"),
                        typed.optional("brand"),
                        typed.optional("strength"),
                        typed.optional("form"),
                        pack == null ? null : pack.intValue())));
        announce.andGo("/catalogue/items", "items.added", name);
    }

    public void retire(UUID item, long version) {
        register.retire(new ItemId(item), version);
        announce.andGo("/catalogue/items", "items.retired");
    }

    public @Nullable LazyPage<ItemRow> getRows() {
        return rows;
    }

    public @Nullable String getSought() {
        return sought;
    }

    public long getFound() {
        return found;
    }

    public Typed getTyped() {
        return typed;
    }
}
