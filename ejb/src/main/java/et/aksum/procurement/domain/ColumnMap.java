package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.ImportRefusal.ImportColumnsMissing;
import et.aksum.procurement.ImportRefusal.ImportFileTooLarge;
import et.aksum.shared.PlainText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds what: as told, else guessed from the titles, whatever their case and punctuation. */
public final class ColumnMap {
    public static final int MOST_COLUMNS = 200;
    private static final Pattern CURRENCY_IN_TITLE = Pattern.compile("\\(([A-Za-z]{3})\\)\\s*$");

    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9#]");

    private final List<String> headers;
    private final List<String> keys;
    private final Map<ImportField, Integer> columns;

    private ColumnMap(List<String> headers, Map<ImportField, Integer> columns) {
        this.headers = headers;
        this.keys = headers.stream().map(ColumnMap::key).toList();
        this.columns = columns;
    }

    /** @throws ImportFileTooLarge over 200 columns. @throws ImportColumnsMissing when a told column is not there exactly once */
    public static ColumnMap of(List<String> titles, @Nullable ImportMapping told) {
        if (titles.size() > MOST_COLUMNS) {
            throw new ImportFileTooLarge(
                    "The file has %d columns; at most %d are read.".formatted(titles.size(), MOST_COLUMNS));
        }
        List<String> headers = titles.stream().map(String::strip).toList();
        Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            String named = told == null ? null : told.columns().get(field);
            if (named != null) {
                columns.put(field, only(field, headers, Set.of(key(named))));
            } else {
                Set<String> titlesOfField = HeaderWords.of(field);
                boolean there = headers.stream().anyMatch(header -> titlesOfField.contains(key(header)));
                if (there) {
                    columns.put(field, only(field, headers, titlesOfField));
                }
            }
        }
        return new ColumnMap(headers, columns);
    }

    /** @throws ImportColumnsMissing naming what an import cannot do without */
    public void requireComplete() {
        String missing = Arrays.stream(ImportField.values())
                .filter(field -> field.required() && !columns.containsKey(field))
                .map(field -> field.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ImportColumnsMissing("No column holds: %s. Map the columns by hand.".formatted(missing));
        }
    }

    /** The currency that the titles of amount columns name, if they name exactly one. */
    public Optional<String> currencyInTitles() {
        Set<String> named = new LinkedHashSet<>();
        for (String header : headers) {
            Matcher title = CURRENCY_IN_TITLE.matcher(header);
            if (title.find()) {
                named.add(title.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    public boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** The stripped cell of this field, without characters that are not seen; "" when the file has no such column. */
    public String text(ImportField field, List<String> cells) {
        Integer column = columns.get(field);
        return column == null ? "" : PlainText.seen(cells.get(column)).strip();
    }

    public int width() {
        return headers.size();
    }

    public List<String> headers() {
        return headers;
    }

    /** The titles without case and punctuation. */
    List<String> keys() {
        return keys;
    }

    /** Titles by meaning, as found. */
    public Map<ImportField, String> titles() {
        Map<ImportField, String> titles = new EnumMap<>(ImportField.class);
        columns.forEach((field, column) -> titles.put(field, headers.get(column)));
        return titles;
    }

    private static int only(ImportField field, List<String> headers, Set<String> keys) {
        int[] found = IntStream.range(0, headers.size())
                .filter(column -> keys.contains(key(headers.get(column))))
                .toArray();
        if (found.length != 1) {
            throw new ImportColumnsMissing("The column for %s is in the file %d times; it must be there once."
                    .formatted(field.name().toLowerCase(Locale.ROOT).replace('_', ' '), found.length));
        }
        return found[0];
    }

    static String key(String title) {
        return PUNCTUATION.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
