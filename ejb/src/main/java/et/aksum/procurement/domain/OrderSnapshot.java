package et.aksum.procurement.domain;

import et.aksum.approval.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an approver must see of an order: each field as text, beside what it was when a decision was last asked for. */
@ApplicationScoped
public class OrderSnapshot {
    @PersistenceContext
    EntityManager em;

    /** Everything the order says now, with what {@code earlier} said of it; equal on both sides where nothing changed. */
    public List<FieldChange> since(List<FieldChange> earlier, UUID order) {
        Map<String, String> before = new LinkedHashMap<>();
        earlier.forEach(change -> {
            if (change.after() != null) {
                before.put(change.field(), change.after());
            }
        });
        Map<String, String> now = read(order);
        List<FieldChange> changes = new ArrayList<>();
        now.forEach((field, value) -> changes.add(new FieldChange(field, before.get(field), value)));
        new TreeSet<>(before.keySet())
                .stream()
                        .filter(field -> !now.containsKey(field))
                        .forEach(field -> changes.add(new FieldChange(field, before.get(field), null)));
        return changes;
    }

    private Map<String, String> read(UUID order) {
        Object[] head = (Object[]) em.createNativeQuery(
                        """
                                select s.name, o.currency, o.total::text, o.country, concat_ws(' ', o.incoterm, o.incoterm_edition, o.incoterm_place), o.mode, o.project_code, o.note
                                from procurement.purchase_order o join procurement.supplier s on s.org_id = o.org_id and s.id = o.supplier_id where o.id = ?1""")
                .setParameter(1, order)
                .getSingleResult();
        Map<String, String> fields = new LinkedHashMap<>();
        String[] names = {"supplier", "currency", "total", "country", "incoterm", "mode", "projectCode", "note"};
        for (int i = 0; i < names.length; i++) {
            put(fields, names[i], (String) head[i]);
        }
        lines(order).forEach(line -> put(fields, "lines[" + line[0] + "]", (String) line[1]));
        return fields;
    }

    private Stream<Object[]> lines(UUID order) {
        List<?> rows = em.createNativeQuery(
                        """
                        select l.line_no, i.code || ' ' || i.name || ': ' || trim_scale(l.quantity) || ' × ' || trim_scale(l.pack_price) || ' = ' || trim_scale(l.total)
                        from procurement.purchase_order_line l join catalogue.item i on i.org_id = l.org_id and i.id = l.item_id
                        where l.order_id = ?1 order by l.line_no""")
                .setParameter(1, order)
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
