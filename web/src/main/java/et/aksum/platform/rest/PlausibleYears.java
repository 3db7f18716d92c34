package et.aksum.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Reads dates and times whose year can be meant, 1900 to 2199: what is far out of it is a slip, and the database could not even keep some. */
final class PlausibleYears<T extends TemporalAccessor> extends StdDeserializer<T> {
    static final String RULE = "The year must be 1900 to 2199.";
    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    private final transient JsonDeserializer<T> standard;

    PlausibleYears(Class<T> type, JsonDeserializer<T> standard) {
        super(type);
        this.standard = standard;
    }

    static boolean holds(TemporalAccessor value) {
        int year = value.get(ChronoField.YEAR);
        return year >= FIRST && year <= LAST;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        T value = standard.deserialize(parser, context);
        return value == null || holds(value)
                ? value
                : (T) context.handleWeirdStringValue(handledType(), value.toString(), RULE);
    }
}
