package et.aksum.audit.domain;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;

/**
 * What the database noted of a transaction's row changes when it committed.
 *
 * @param digest hexadecimal SHA-256 over the changes in order of id
 */
public record SealDetails(long rows, String digest) {
    private static final SealDetails UNREADABLE = new SealDetails(-1, "");

    /** Reads the details of a seal; unreadable ones equal no seal at all. */
    public static SealDetails parse(String details) {
        try (var reader = Json.createReader(new StringReader(details))) {
            JsonObject object = reader.readObject();
            return new SealDetails(object.getJsonNumber("rows").longValueExact(), object.getString("digest"));
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException unreadable) {
            return UNREADABLE;
        }
    }
}
