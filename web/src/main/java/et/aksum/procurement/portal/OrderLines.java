package et.aksum.procurement.portal;

import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemRow;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Typed;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.shared.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The lines of a draft as they are being typed. An item is written as {@code code – name}, or just its code, so that a
 * line can be filled from the keyboard with a list of suggestions and without a dialog.
 */
public final class OrderLines implements Serializable {
    private static final String BETWEEN = " – ";

    private final List<Typed> rows = new ArrayList<>();

    public void add() {
        rows.add(new Typed());
    }

    /** Takes a line away; the last one is emptied instead, so that there is always one to type into. */
    public void remove(int index) {
        rows.remove(index);
        if (rows.isEmpty()) {
            add();
        }
    }

    void show(List<PurchaseOrderDetails.Line> lines) {
        rows.clear();
        for (PurchaseOrderDetails.Line line : lines) {
            Typed row = new Typed();
            row.put("item", line.itemCode() + BETWEEN + line.itemName());
            row.put("quantity", line.quantity().stripTrailingZeros().toPlainString());
            BigDecimal price = line.packPrice();
            row.put("packPrice", price == null ? "" : price.toPlainString());
            rows.add(row);
        }
        if (rows.isEmpty()) {
            add();
        }
    }

    /**
     * The lines understood; those left wholly empty are left out.
     *
     * @param search finds items by a text
     * @throws InvalidInput naming the line and the field
     */
    List<DraftLine> read(Function<String, List<ItemRow>> search) {
        List<DraftLine> lines = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Typed row = rows.get(at);
            if (row.optional("item") != null || row.optional("quantity") != null || row.optional("packPrice") != null) {
                lines.add(new DraftLine(
                        item(at, row, search), number(at, row, "quantity"), number(at, row, "packPrice")));
            }
        }
        return lines;
    }

    private static ItemId item(int at, Typed row, Function<String, List<ItemRow>> search) {
        String text = row.optional("item");
        if (text == null) {
            throw missing(at, "item", "form.missing");
        }
        int between = text.indexOf(BETWEEN);
        String code = (between < 0 ? text : text.substring(0, between)).trim();
        return search.apply(code).stream()
                .filter(item -> item.code().equalsIgnoreCase(code)
                        || item.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(item -> new ItemId(item.id()))
                .orElseThrow(() -> missing(at, "item", "order.line.unknownItem"));
    }

    private static BigDecimal number(int at, Typed row, String field) {
        try {
            BigDecimal number = row.number(field);
            if (number != null) {
                return number;
            }
        } catch (InvalidInput unreadable) {
            throw new FieldRefused(path(at, field), unreadable.detail());
        }
        throw missing(at, field, "form.missing");
    }

    private static InvalidInput missing(int at, String field, String key) {
        return new FieldRefused(path(at, field), Labels.text(Labels.locale(), key));
    }

    private static String path(int at, String field) {
        return "lines[" + at + "]." + field;
    }

    public List<Typed> getRows() {
        return rows;
    }
}
