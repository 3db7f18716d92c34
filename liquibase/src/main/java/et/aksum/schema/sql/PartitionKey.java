package et.aksum.schema.sql;

import java.util.List;

/** {@code PARTITION BY RANGE (keys)}; a key is a column or an expression. */
public record PartitionKey(String strategy, List<Expression> keys) {}
