package et.aksum.platform.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The API's JSON: strict in what it reads (unknown and duplicate fields, wrong types, deep nesting and huge numbers are
 * refused), plain in what it writes (amounts without exponent, times as ISO 8601 with offset).
 */
@Provider
public class JsonMapping implements ContextResolver<ObjectMapper> {
    /** Deepest nesting of objects and arrays accepted. */
    static final int DEEPEST = 20;
    /** Longest text accepted in one field, in characters. */
    static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_NUMBER = 60;
    private static final ObjectMapper MAPPER = create();

    /** The one mapper of the web layer. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }

    private static ObjectMapper create() {
        JsonFactory limited = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(200)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(limited)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredFields()))
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("strict")
                        .addDeserializer(BigDecimal.class, new PlainNumbers())
                        .addDeserializer(String.class, new StorableTexts())
                        .addSerializer(BigDecimal.class, new ShortNumbers()))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .withCoercionConfig(
                        LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Numbers only, and small enough to be written out: 1e999999999 would fill the memory when written plainly. */
    private static final class PlainNumbers extends StdScalarDeserializer<BigDecimal> {
        private static final int MOST_DIGITS = 40;

        PlainNumbers() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                return (BigDecimal)
                        context.handleWeirdNumberValue(BigDecimal.class, 0, "at most %d digits", MOST_DIGITS);
            }
            return number;
        }
    }

    /** As short as the number is: a column keeps four decimals, a dollar has two. */
    private static final class ShortNumbers extends StdScalarSerializer<BigDecimal> {
        ShortNumbers() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            BigDecimal stripped = number.stripTrailingZeros();
            json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }

    /** No text has the character U+0000: PostgreSQL knows none. */
    private static final class StorableTexts extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            return text.indexOf('\0') < 0
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, "", "U+0000 is not accepted");
        }
    }
}
