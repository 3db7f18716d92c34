package et.aksum.schema.drift.model;

import jakarta.persistence.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            Map.entry(float.class, Set.of("real", "double precision")),
            Map.entry(Float.class, Set.of("real", "double precision")),
            Map.entry(char.class, TEXTS),
            Map.entry(Character.class, TEXTS),
            Map.entry(byte[].class, Set.of("bytea")),
            Map.entry(LocalDate.class, Set.of("date")),
            Map.entry(LocalTime.class, Set.of("time without time zone")),
            Map.entry(LocalDateTime.class, Set.of("timestamp without time zone")),
            Map.entry(OffsetDateTime.class, Set.of("timestamp with time zone")),
            Map.entry(Instant.class, Set.of("timestamp with time zone")));

    private ColumnTypes() {}

    private static final Map<String, String> PREFERRED = Map.of(
            "character varying", "text",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time without time zone", "time");

    private static final int LENGTH_NOT_SAID = 255;
    private static final String MONEY = "numeric(19,4)";

    /** How a value is best kept: text without limit, amounts with four digits behind the point. */
    static Storage storage(Class<?> type, boolean enumAsText, boolean converted, @Nullable Column column) {
        if (column != null && isDeclared(column)) {
            return Storage.of(column.columnDefinition().toLowerCase(Locale.ROOT));
        }
        if (converted) {
            return Storage.of("text");
        }
        List<String> values = type.isEnum() && enumAsText
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
        return new Storage(kept(type, enumAsText, column), false, longest(type, column), values, null);
    }

    private static int longest(Class<?> type, @Nullable Column column) {
        if (column == null) {
            return 0;
        }
        if (type == BigDecimal.class) {
            return column.precision();
        }
        return type == String.class && column.length() != LENGTH_NOT_SAID ? column.length() : 0;
    }

    static boolean isDeclared(@Nullable Column column) {
        return column != null && !column.columnDefinition().isBlank();
    }

    private static String kept(Class<?> type, boolean enumAsText, @Nullable Column column) {
        if (type == BigDecimal.class) {
            return column == null || column.precision() == 0
                    ? MONEY
                    : "numeric(%d,%d)".formatted(column.precision(), column.scale());
        }
        if (type.isEnum() && !enumAsText) {
            return "smallint";
        }
        Set<String> fitting = of(type, enumAsText);
        if (fitting.equals(TEXTS)) {
            return "text";
        }
        String first = fitting.contains("integer")
                ? "integer"
                : fitting.stream().sorted().findFirst().orElse("text");
        return PREFERRED.getOrDefault(first, first);
    }

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
