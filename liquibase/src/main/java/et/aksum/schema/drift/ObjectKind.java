package et.aksum.schema.drift;

import java.util.Locale;

/** The kinds of things a database consists of; each is read by the query {@code <name in lower case>.sql} beside this class. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    TYPE,
    SEQUENCE,
    TABLE,
    VIEW,
    COLUMN,
    CONSTRAINT,
    INDEX,
    STATISTICS,
    FUNCTION,
    RULE,
    TRIGGER,
    EVENT_TRIGGER,
    POLICY,
    GRANT,
    DEFAULT_PRIVILEGE,
    ROLE;

    /** As people say it: {@code event trigger}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
