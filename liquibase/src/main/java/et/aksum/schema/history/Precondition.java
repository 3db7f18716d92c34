package et.aksum.schema.history;

import java.util.Map;

/** A condition of a changeSet: Liquibase's name of it, its attributes and its text. */
public record Precondition(String type, Map<String, String> attributes, String text) {
    public Precondition {
        attributes = Map.copyOf(attributes);
    }
}
