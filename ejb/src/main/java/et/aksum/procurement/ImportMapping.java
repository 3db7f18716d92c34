package et.aksum.procurement;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the file holds what.
 *
 * @param columns  header text by meaning; fields not named are guessed from the headers
 * @param currency ISO 4217 of every amount when no column says it; null takes it from the column titles ("… (usd)")
 */
public record ImportMapping(Map<ImportField, String> columns, @Nullable String currency) implements Serializable {

    public ImportMapping {
        columns = Map.copyOf(columns);
    }

    /** What a column of a history file can mean; the required ones must be found or mapped. */
    public enum ImportField {
        ROW_ID(true),
        PROJECT(false),
        QUOTATION_NUMBER(false),
        ORDER_NUMBER(true),
        SHIPMENT_NUMBER(false),
        COUNTRY(false),
        MANAGED_BY(false),
        FULFILMENT(false),
        INCOTERM(false),
        MODE(false),
        QUOTATION_SENT(false),
        ORDER_SENT(false),
        SCHEDULED(false),
        DELIVERED(false),
        DELIVERY_RECORDED(false),
        PRODUCT_GROUP(false),
        SUB_CLASSIFICATION(false),
        SUPPLIER(true),
        ITEM(true),
        GENERIC_NAME(false),
        BRAND(false),
        STRENGTH(false),
        FORM(false),
        PACK_SIZE(false),
        QUANTITY(true),
        LINE_VALUE(true),
        PACK_PRICE(false),
        UNIT_PRICE(false),
        MANUFACTURING_SITE(false),
        FIRST_LINE(false),
        WEIGHT(false),
        FREIGHT(false),
        INSURANCE(false),
        CURRENCY(false);

        private final boolean required;

        ImportField(boolean required) {
            this.required = required;
        }

        public boolean required() {
            return required;
        }
    }
}
