package et.aksum.procurement.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param lineNo line of the file on which it begins, from 1
 * @param broken why it cannot be read, null when it can; then {@code cells} is empty
 */
public record CsvRecord(long lineNo, List<String> cells, @Nullable String broken) {}
