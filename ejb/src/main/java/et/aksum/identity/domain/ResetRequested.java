package et.aksum.identity.domain;

import org.jspecify.annotations.Nullable;

/** Somebody asked for a link to replace a password; whether there is such a person is found out afterwards. */
public record ResetRequested(String organisation, String username, String portal, @Nullable String address) {
    @Override
    public String toString() {
        return "ResetRequested[***]";
    }
}
