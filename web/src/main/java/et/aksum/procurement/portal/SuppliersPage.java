package et.aksum.procurement.portal;

import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.LazyPage;
import et.aksum.platform.portal.Typed;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierQueries;
import et.aksum.procurement.SupplierQueries.SupplierRow;
import et.aksum.procurement.SupplierRegister;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.procurement.SupplierRegister.ReviseSupplier;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of suppliers, and one dialog to register or revise one. */
@Named
@ViewScoped
public class SuppliersPage implements Serializable {
    @Inject
    SupplierQueries suppliers;

    @Inject
    SupplierRegister register;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private @Nullable String sought;
    private long found;
    private @Nullable LazyPage<SupplierRow> rows;

    @PostConstruct
    void open() {
        sought = request.getParameter("q");
        found = suppliers.count(sought);
        rows = new LazyPage<>(
                () -> suppliers.count(sought), (first, size, order) -> suppliers.page(sought, first, size));
    }

    /** Registers a new supplier, or revises the one the dialog was opened for. */
    public void save() {
        String id = typed.optional("id");
        String name = typed.required("name");
        if (id == null) {
            register.register(new RegisterSupplier(
                    typed.optional("code"), name, typed.optional("tin"), typed.optional("country")));
            announce.andGo("/procurement/suppliers", "suppliers.added", name);
        } else {
            register.revise(new ReviseSupplier(
                    supplier(id), version(), name, typed.optional("tin"), typed.optional("country")));
            announce.andGo("/procurement/suppliers", "suppliers.revised", name);
        }
    }

    public void retire() {
        register.retire(supplier(typed.required("id")), version());
        announce.andGo("/procurement/suppliers", "suppliers.retired", typed.optional("name"));
    }

    /** What the dialog shows of a supplier, as the page's script reads it. */
    public String fill(SupplierRow row) {
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("version", String.valueOf(row.version()))
                .add("code", row.code())
                .add("name", row.name())
                .add("tin", Objects.requireNonNullElse(row.tin(), ""))
                .add("country", Objects.requireNonNullElse(row.country(), ""))
                .build()
                .toString();
    }

    private static SupplierId supplier(String id) {
        return new SupplierId(UUID.fromString(id));
    }

    private long version() {
        return Long.parseLong(typed.required("version"));
    }

    public @Nullable LazyPage<SupplierRow> getRows() {
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
