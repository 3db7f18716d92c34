package et.aksum.procurement.domain;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.NameKey;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.TransportMode;
import et.aksum.procurement.domain.HistoryRow.Noted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a record of a file into what it says. Its answer depends on nothing but the record and the reference rows. */
public final class RowReader {
    private static final int DECIMALS = 4;
    private static final Map<String, TransportMode> MODES = Map.of(
            "air", TransportMode.AIR,
            "air charter", TransportMode.AIR_CHARTER,
            "truck", TransportMode.ROAD,
            "road", TransportMode.ROAD,
            "ocean", TransportMode.SEA,
            "sea", TransportMode.SEA);

    private final ColumnMap columns;
    private final String currency;
    private final References references;

    /** What the reference tables know: countries by name key, decimals by currency, last edition by Incoterms rule (0: current). */
    public record References(
            Map<String, String> countries, Map<String, Integer> currencies, Map<String, Integer> incoterms) {}

    /** {@code currency}: of every amount where no column says otherwise. */
    public RowReader(ColumnMap columns, String currency, References references) {
        this.columns = columns;
        this.currency = currency;
        this.references = references;
    }

    /** @throws RowRejected with the reason */
    HistoryRow read(CsvRecord record) throws RowRejected {
        if (record.broken() != null) {
            throw new RowRejected(record.broken());
        }
        if (record.cells().size() != columns.width()) {
            throw new RowRejected(
                    "has %d columns instead of %d".formatted(record.cells().size(), columns.width()));
        }
        return new Reading(record.cells()).row();
    }

    /** The id of a row that may be broken otherwise; null when it has none. */
    @Nullable
    String idOf(CsvRecord record) {
        if (record.cells().size() != columns.width()) {
            return null;
        }
        String id = columns.text(ImportField.ROW_ID, record.cells());
        return id.isEmpty() || id.length() > RowTexts.LONGEST_ID ? null : id;
    }

    /** One record being read; collects the remarks. */
    private final class Reading {
        private final RowTexts texts;
        private final List<String> notes = new ArrayList<>();

        Reading(List<String> cells) {
            texts = new RowTexts(columns, cells);
        }

        HistoryRow row() throws RowRejected {
            String id = texts.required(ImportField.ROW_ID, RowTexts.LONGEST_ID);
            HistoryRow.Order order = order();
            HistoryRow.Line line = line(order.currency());
            ItemDescription item = item();
            HistoryRow.Dates dates = new HistoryRow.Dates(
                    date(ImportField.QUOTATION_SENT),
                    date(ImportField.ORDER_SENT),
                    date(ImportField.SCHEDULED),
                    date(ImportField.DELIVERED),
                    date(ImportField.DELIVERY_RECORDED));
            Noted<TransportMode> mode =
                    noted(ImportField.MODE, text -> Optional.ofNullable(MODES.get(text.toLowerCase(Locale.ROOT))));
            if (texts.anyWronglyEncoded()) {
                notes.add("a text looks wrongly encoded and is kept as it is");
            }
            return new HistoryRow(
                    id,
                    texts.digest(),
                    order,
                    texts.limited(ImportField.SHIPMENT_NUMBER, RowTexts.LONGEST_ID),
                    mode,
                    item,
                    line,
                    dates,
                    List.copyOf(notes));
        }

        private HistoryRow.Order order() throws RowRejected {
            String number = texts.required(ImportField.ORDER_NUMBER, RowTexts.LONGEST_ID);
            String stated = texts.optional(ImportField.CURRENCY);
            String money = stated == null ? currency : stated.toUpperCase(Locale.ROOT);
            if (!references.currencies().containsKey(money)) {
                throw new RowRejected("currency \"%s\" is not known".formatted(money));
            }
            Noted<String> country = noted(
                    ImportField.COUNTRY,
                    text -> Optional.ofNullable(references.countries().get(NameKey.of(text))));
            Noted<String> incoterm = noted(ImportField.INCOTERM, text -> Optional.of(text.toUpperCase(Locale.ROOT))
                    .filter(code -> references.incoterms().containsKey(code)));
            int lastEdition =
                    incoterm.value() == null ? 0 : references.incoterms().getOrDefault(incoterm.value(), 0);
            if (lastEdition > 0) {
                incoterm = new Noted<>(incoterm.value(), "retired after Incoterms %d".formatted(lastEdition));
            }
            return new HistoryRow.Order(
                    number,
                    OrderKinds.of(number, texts.optional(ImportField.FULFILMENT)),
                    texts.required(ImportField.SUPPLIER, RowTexts.LONGEST_SUPPLIER),
                    money,
                    texts.optional(ImportField.PROJECT),
                    texts.optional(ImportField.QUOTATION_NUMBER),
                    texts.optional(ImportField.MANAGED_BY),
                    texts.text(ImportField.COUNTRY),
                    country,
                    incoterm,
                    lastEdition > 0 ? (Integer) lastEdition : null);
        }

        private HistoryRow.Line line(String money) throws RowRejected {
            BigDecimal quantity = requiredNumber(ImportField.QUANTITY, DECIMALS);
            if (quantity.signum() <= 0) {
                throw new RowRejected("quantity %s is not more than zero".formatted(quantity.toPlainString()));
            }
            BigDecimal total = requiredNumber(
                    ImportField.LINE_VALUE, references.currencies().getOrDefault(money, 2));
            if (total.signum() < 0) {
                throw new RowRejected("line value %s is negative".formatted(total.toPlainString()));
            }
            BigDecimal packPrice = number(ImportField.PACK_PRICE).value();
            String totalNote = null;
            if (packPrice != null) {
                BigDecimal product = quantity.multiply(packPrice).setScale(DECIMALS, RoundingMode.HALF_UP);
                if (product.compareTo(total) != 0) {
                    totalNote = "quantity times pack price is %s"
                            .formatted(product.stripTrailingZeros().toPlainString());
                    notes.add("line value kept, " + totalNote);
                }
            }
            return new HistoryRow.Line(
                    quantity,
                    total,
                    totalNote,
                    packPrice,
                    number(ImportField.UNIT_PRICE).value(),
                    texts.optional(ImportField.MANUFACTURING_SITE),
                    noted(ImportField.FIRST_LINE, RowTexts::truth).value(),
                    number(ImportField.WEIGHT),
                    number(ImportField.FREIGHT),
                    number(ImportField.INSURANCE));
        }

        private ItemDescription item() throws RowRejected {
            Noted<Integer> packSize = noted(ImportField.PACK_SIZE, text -> DirtyValue.number(text)
                    .filter(size ->
                            size.signum() > 0 && size.stripTrailingZeros().scale() <= 0 && size.precision() <= 9)
                    .map(BigDecimal::intValue));
            return new ItemDescription(
                    texts.required(ImportField.ITEM, RowTexts.LONGEST_ITEM),
                    texts.optional(ImportField.PRODUCT_GROUP),
                    texts.optional(ImportField.SUB_CLASSIFICATION),
                    texts.optional(ImportField.GENERIC_NAME),
                    texts.optional(ImportField.BRAND),
                    texts.optional(ImportField.STRENGTH),
                    texts.optional(ImportField.FORM),
                    packSize.value());
        }

        private BigDecimal requiredNumber(ImportField field, int decimals) throws RowRejected {
            String text = texts.required(field, RowTexts.LONGEST_ID);
            BigDecimal number = DirtyValue.number(text)
                    .orElseThrow(
                            () -> new RowRejected("%s \"%s\" is not a number".formatted(RowTexts.name(field), text)));
            if (number.signum() != 0 && number.stripTrailingZeros().scale() > decimals) {
                throw new RowRejected(
                        "%s %s has more than %d decimals".formatted(RowTexts.name(field), text, decimals));
            }
            return number;
        }

        private Noted<BigDecimal> number(ImportField field) {
            return noted(field, text -> DirtyValue.number(text)
                    .filter(number ->
                            number.signum() >= 0 && number.stripTrailingZeros().scale() <= DECIMALS));
        }

        private Noted<LocalDate> date(ImportField field) {
            return noted(field, DirtyValue::date);
        }

        private <T> Noted<T> noted(ImportField field, Function<String, Optional<T>> reading) {
            String text = texts.optional(field);
            if (text == null) {
                return new Noted<>(null, null);
            }
            Optional<T> value = reading.apply(text);
            if (value.isPresent()) {
                return new Noted<>(value.get(), null);
            }
            notes.add("%s: %s".formatted(RowTexts.name(field), text));
            return new Noted<>(null, text);
        }
    }
}
