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
}
