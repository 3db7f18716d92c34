package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping.ImportField;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The titles under which each meaning is found in purchase files. */
final class HeaderWords {
    private HeaderWords() {}

    /** Titles of a field, reduced as {@link ColumnMap#key} does. */
    static Set<String> of(ImportField field) {
        String titles =
                switch (field) {
                    case ROW_ID -> "id|row id|line id";
                    case PROJECT -> "project code|project";
                    case QUOTATION_NUMBER -> "pq #|quotation number|price quote number";
                    case ORDER_NUMBER -> "po / so #|order number|po number|po #";
                    case SHIPMENT_NUMBER -> "asn/dn #|shipment number|asn #|delivery note";
                    case COUNTRY -> "country|destination country|destination";
                    case MANAGED_BY -> "managed by";
                    case FULFILMENT -> "fulfill via|fulfil via|fulfilment";
                    case INCOTERM -> "vendor inco term|incoterm|inco term|incoterms";
                    case MODE -> "shipment mode|transport mode|mode";
                    case QUOTATION_SENT -> "pq first sent to client date|quotation sent";
                    case ORDER_SENT -> "po sent to vendor date|order sent|order date";
                    case SCHEDULED -> "scheduled delivery date|scheduled delivery";
                    case DELIVERED -> "delivered to client date|delivered|delivery date";
                    case DELIVERY_RECORDED -> "delivery recorded date|delivery recorded";
                    case PRODUCT_GROUP -> "product group";
                    case SUB_CLASSIFICATION -> "sub classification";
                    case SUPPLIER -> "vendor|supplier|supplier name|vendor name";
                    case ITEM -> "item description|item|description";
                    case GENERIC_NAME -> "molecule/test type|molecule|generic name";
                    case BRAND -> "brand";
                    case STRENGTH -> "dosage|strength";
                    case FORM -> "dosage form|form";
                    case PACK_SIZE -> "unit of measure (per pack)|pack size|units per pack";
                    case QUANTITY -> "line item quantity|quantity|qty";
                    case LINE_VALUE -> "line item value|line item value (usd)|line value|line total|amount";
                    case PACK_PRICE -> "pack price|pack price (usd)";
                    case UNIT_PRICE -> "unit price|unit price (usd)";
                    case MANUFACTURING_SITE -> "manufacturing site";
                    case FIRST_LINE -> "first line designation";
                    case WEIGHT -> "weight (kilograms)|weight (kg)|weight";
                    case FREIGHT -> "freight cost (usd)|freight cost|freight";
                    case INSURANCE -> "line item insurance (usd)|line item insurance|insurance";
                    case CURRENCY -> "currency|currency code";
                };
        return Arrays.stream(titles.split("\\|", -1)).map(ColumnMap::key).collect(Collectors.toUnmodifiableSet());
    }
}
