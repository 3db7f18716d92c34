package et.aksum.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, by field path, without repeating the library's words or our class names. */
final class JsonRefusal {
    private JsonRefusal() {}

    /** The refusal for what the JSON reader threw; a use case's or our own refusal inside it is kept. */
    static ApiRefusal of(JsonProcessingException json) {
        if (json.getCause() instanceof ApiRefusal refused) {
            return json instanceof JsonMappingException mapping
                    ? new ApiRefusal(refused.problem(), refused.detail(), path(mapping))
                    : refused;
        }
        if (json instanceof UnrecognizedPropertyException unknown) {
            return new ApiRefusal(
                    PlatformProblem.UNKNOWN_FIELD,
                    "The field \"%s\" is not known here; it may be misspelt.".formatted(unknown.getPropertyName()),
                    path(unknown));
        }
        if (json instanceof InvalidNullException missing) {
            return new ApiRefusal(PlatformProblem.INVALID_VALUE, "This field is required.", path(missing));
        }
        if (json instanceof StreamConstraintsException || json.getCause() instanceof StreamConstraintsException) {
            return new ApiRefusal(
                    PlatformProblem.MALFORMED_JSON,
                    "The JSON is nested too deeply, or a text or number in it is too long.");
        }
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new ApiRefusal(PlatformProblem.INVALID_VALUE, "The value does not fit this field.", path(mapping));
        }
        var at = json.getLocation();
        return new ApiRefusal(
                PlatformProblem.MALFORMED_JSON,
                at == null
                        ? "The body is not the JSON expected here."
                        : "The body is not the JSON expected here (line %d, column %d)."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
