package et.aksum.messaging;

import java.util.UUID;

/** The person a letter is meant for, where his consent counts. */
public record Addressee(Kind kind, UUID id) {
    /** What a person is to the organisation. */
    public enum Kind {
        USER,
        CONTACT
    }
}
