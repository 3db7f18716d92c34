package et.aksum.schema.cli;

import java.sql.SQLException;

/** Why there is no connection, for somebody who may have mistyped something. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    static String inWords(SQLException refused, String address) {
        String where = address.replaceFirst("\\?.*", "");
        // The driver gives the state of "no connection" to this too.
        if (String.valueOf(refused.getMessage()).contains("no password was provided")) {
            return "%s asks for a password, and none is given.".formatted(where);
        }
        return switch (String.valueOf(refused.getSQLState())) {
            case "28P01", "28000" -> "%s does not accept this user and password.".formatted(where);
            case "3D000" -> "%s does not exist on that server.".formatted(where);
            case "08001", "08004" -> "nobody answers at %s.".formatted(where);
            default -> String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
        };
    }
}
