package et.aksum.schema.drift.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which types of PostgreSQL hold a Java type without loss. */
final class ColumnTypes {
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "citext");
    private static final Map<Class<?>, Set<String>> TYPES = Map.ofEntries(
            Map.entry(String.class, TEXTS),
            Map.entry(UUID.class, Set.of("uuid")),
            Map.entry(BigDecimal.class, Set.of("numeric")),
            Map.entry(BigInteger.class, Set.of("numeric")),
            Map.entry(long.class, Set.of("bigint")),
            Map.entry(Long.class, Set.of("bigint")),
            Map.entry(int.class, Set.of("integer", "smallint")),
            Map.entry(Integer.class, Set.of("integer", "smallint")),
            Map.entry(short.class, Set.of("smallint")),
            Map.entry(Short.class, Set.of("smallint")),
            Map.entry(boolean.class, Set.of("boolean")),
            Map.entry(Boolean.class, Set.of("boolean")),
            Map.entry(double.class, Set.of("double precision")),
            Map.entry(Double.class, Set.of("double precision")),
            Map.entry(byte[].class, Set.of("bytea")),
            Map.entry(LocalDate.class, Set.of("date")),
            Map.entry(LocalTime.class, Set.of("time without time zone")),
            Map.entry(LocalDateTime.class, Set.of("timestamp without time zone")),
            Map.entry(OffsetDateTime.class, Set.of("timestamp with time zone")),
            Map.entry(Instant.class, Set.of("timestamp with time zone")));

    private ColumnTypes() {}

    /** Empty when nothing is known of this type. */
    static Set<String> of(Class<?> type, boolean enumAsText) {
        if (type.isEnum()) {
            return enumAsText ? TEXTS : Set.of("integer", "smallint");
        }
        return TYPES.getOrDefault(type, Set.of());
    }

    /** The type without length or precision: {@code numeric(19,4)} is {@code numeric}. */
    static String bare(String type) {
        return type.replaceFirst("\\(.*?\\)", "");
    }
}
