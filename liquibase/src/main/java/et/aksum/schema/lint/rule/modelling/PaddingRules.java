package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.TypeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MD12: columns in an order that makes PostgreSQL pad every row; pg_type.typlen and typalign. */
final class PaddingRules {
    private static final int WORTH_MENTIONING = 24;
    private static final int LARGEST = 8;
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("boolean", 1),
            Map.entry("smallint", 2),
            Map.entry("integer", 4),
            Map.entry("real", 4),
            Map.entry("date", 4),
            Map.entry("bigint", 8),
            Map.entry("double precision", 8),
            Map.entry("timestamptz", 8),
            Map.entry("timestamp", 8),
            Map.entry("time", 8));

    private PaddingRules() {}

    static void register(RuleBook book) {
        book.on(CreateTable.class, "MD12", PaddingRules::pads);
    }

    private static void pads(CreateTable create, Moment at) {
        int offset = 0;
        int padding = 0;
        for (ColumnDefinition column : create.columns()) {
            int size = size(column.type());
            if (size == 0) {
                offset = 0;
                continue;
            }
            int gap = (size - offset % size) % size;
            padding += gap;
            offset += gap + size;
        }
        if (padding >= WORTH_MENTIONING) {
            at.report("The order of the columns wastes " + padding + " bytes in every row of " + create.name() + ".");
        }
    }

    /** In bytes; 0 for those of varying length, after which nothing is known. */
    private static int size(@Nullable TypeName type) {
        return type == null || type.array() ? 0 : Math.min(LARGEST, SIZES.getOrDefault(type.name(), 0));
    }
}
