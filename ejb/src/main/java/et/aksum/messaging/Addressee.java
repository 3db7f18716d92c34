package et.aksum.messaging;

import java.util.UUID;

/** The person a letter is meant for, where his consent counts, or of whom something is known. */
public record Addressee(Kind kind, UUID id) {
    /** What a person is to the organisation. An employee is one who does not sign in: no letter reaches him, and nothing asks him. */
    public enum Kind {
        USER,
        CONTACT,
        EMPLOYEE
    }
}
