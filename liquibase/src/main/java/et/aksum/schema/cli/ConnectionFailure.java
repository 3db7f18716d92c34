package et.aksum.schema.cli;

import java.sql.SQLException;

/** Why there is no connection, for somebody who may have mistyped something. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    static String inWords(SQLException refused, String address) {
        String where = address.replaceFirst("\\?.*", "");
        return switch (String.valueOf(refused.getSQLState())) {
            case "28P01", "28000" -> "%s does not accept this user and password.".formatted(where);
            case "3D000" -> "%s does not exist on that server.".formatted(where);
            // The driver says so of a rejected connection, and of a password that it would need.
            case "08004" ->
                String.valueOf(refused.getMessage()).contains("password")
                        ? "%s asks for a password, and none is given.".formatted(where)
                        : "nobody answers at %s.".formatted(where);
            case "08001" -> "nobody answers at %s.".formatted(where);
            default -> String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
        };
    }
}
