package et.aksum.procurement.portal;

import et.aksum.procurement.SupplierQueries;
import et.aksum.procurement.SupplierQueries.SupplierRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suppliers to choose from, for forms of other contexts that ask for a partner. */
@Named
@RequestScoped
public class SupplierChoices {
    private static final int MOST = 500;

    @Inject
    SupplierQueries suppliers;

    private @Nullable List<SupplierRow> all;

    /** By name, without the organisation's own stock; read once for each request. */
    public List<SupplierRow> getAll() {
        List<SupplierRow> known = all;
        if (known == null) {
            known = suppliers.page(null, 0, MOST).stream()
                    .filter(supplier -> !supplier.ownStock())
                    .toList();
            all = known;
        }
        return known;
    }
}
