package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping.ImportField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of one record, by meaning. */
final class RowTexts {
    static final int LONGEST_ID = 60;
    static final int LONGEST_SUPPLIER = 200;
    static final int LONGEST_ITEM = 300;

    private final ColumnMap columns;
    private final List<String> cells;

    RowTexts(ColumnMap columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    String text(ImportField field) {
        return columns.text(field, cells);
    }

    @Nullable
    String optional(ImportField field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String limited(ImportField field, int longest) throws RowRejected {
        String text = optional(field);
        if (text != null && text.length() > longest) {
            throw new RowRejected("%s is longer than %d characters".formatted(name(field), longest));
        }
        return text;
    }

    String required(ImportField field, int longest) throws RowRejected {
        String text = limited(field, longest);
        if (text == null) {
            throw new RowRejected("%s is missing".formatted(name(field)));
        }
        return text;
    }

    boolean anyWronglyEncoded() {
        return cells.stream().anyMatch(DirtyValue::looksWronglyEncoded);
    }

    /** SHA-256 of the whole content, whatever the order of the columns: title and cell, each with its length in front. */
    byte[] digest() {
        Map<String, String> sorted = new TreeMap<>();
        for (int column = 0; column < cells.size(); column++) {
            sorted.merge(columns.keys().get(column), cells.get(column).strip(), (a, b) -> a + "\n" + b);
        }
        MessageDigest digest = sha256();
        sorted.forEach((title, cell) -> {
            add(digest, title);
            add(digest, cell);
        });
        return digest.digest();
    }

    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static String name(ImportField field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
