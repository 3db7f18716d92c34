package et.aksum.schema.lint.rule;

import java.util.Locale;

/** Table locks of PostgreSQL that schema changes take, from weak to strong. */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** Whether writers wait. */
    public boolean stopsWriters() {
        return compareTo(SHARE) >= 0;
    }

    static LockMode named(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
