package et.aksum.schema;

import java.util.List;

/** The role the application works as could step around row-level security. */
public final class RuntimeRoleTooPowerful extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RuntimeRoleTooPowerful(String role, List<String> reasons) {
        super(
                "The runtime role %s must not be trusted with data of several organisations: it %s. Give AKSUM_DB_APP_USER a plain role such as aksum_app."
                        .formatted(role, String.join("; it ", reasons)));
    }
}
