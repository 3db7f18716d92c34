package et.aksum.catalogue.portal;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemQueries;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.catalogue.ItemRegister.ReviseItem;
import et.aksum.catalogue.ItemRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.LazyPage;
import et.aksum.platform.portal.Typed;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of items, and one dialog to add, to revise or to retire one. */
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

    /** Adds a new item, or revises the one the dialog was opened for. */
    public void save() {
        String id = typed.optional("id");
        String name = typed.required("name");
        if (id == null) {
            register.add(new AddItem(typed.required("code"), description(name)));
            announce.andGo("/catalogue/items", "items.added", name);
        } else {
            register.revise(new ReviseItem(item(id), version(), description(name)));
            announce.andGo("/catalogue/items", "items.revised", name);
        }
    }

    public void retire() {
        register.retire(item(typed.required("id")), version());
        announce.andGo("/catalogue/items", "items.retired", typed.optional("name"));
    }

    /** What the dialog shows of an item, as the page's script reads it. */
    public String fill(ItemRow row) {
        Integer pack = row.packSize();
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("version", String.valueOf(row.version()))
                .add("code", row.code())
                .add("name", row.name())
                .add("group", text(row.group()))
                .add("subGroup", text(row.subGroup()))
                .add("genericName", text(row.genericName()))
                .add("brand", text(row.brand()))
                .add("strength", text(row.strength()))
                .add("form", text(row.form()))
                .add("packSize", pack == null ? "" : pack.toString())
                .build()
                .toString();
    }

    private ItemDescription description(String name) {
        return new ItemDescription(
                name,
                typed.optional("group"),
                typed.optional("subGroup"),
                typed.optional("genericName"),
                typed.optional("brand"),
                typed.optional("strength"),
                typed.optional("form"),
                packSize());
    }

    private @Nullable Integer packSize() {
        BigDecimal pack = typed.number("packSize");
        try {
            return pack == null ? null : pack.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new FieldRefused("packSize", announce.words("items.packSize.whole"));
        }
    }

    private static ItemId item(String id) {
        return new ItemId(UUID.fromString(id));
    }

    private long version() {
        return Long.parseLong(typed.required("version"));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
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
