package et.aksum.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The people of the demo organisations. Their passwords, authenticator secrets and tokens are derived from one random
 * key, so they stay the same for one data directory and differ in every other. Colleagues share a password, which is hashed once and not for
 * each of them; their second factors are their own.
 */
final class DemoPeople {
    static final String LIST = "/db/changelog/demo/people.csv";

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PASSWORD_BYTES = 15;
    private static final int TOTP_BYTES = 20;

    private final SecretKeySpec key;

    DemoPeople(String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    /** @throws LaunchFailed when the schema's archive brings no list of people */
    List<DemoPerson> everybody() throws IOException {
        try (InputStream list = DemoPeople.class.getResourceAsStream(LIST)) {
            if (list == null) throw new LaunchFailed("The demo people are missing: no " + LIST + " on the class path.");
            return read(new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)));
        }
    }

    List<DemoPerson> read(BufferedReader csv) throws IOException {
        List<String> columns = cells(csv.readLine());
        var people = new ArrayList<DemoPerson>();
        for (String line = csv.readLine(); line != null; line = csv.readLine()) {
            if (line.isBlank()) continue;
            List<String> cells = cells(line);
            people.add(person(
                    UUID.fromString(cells.get(columns.indexOf("organisation_id"))),
                    cells.get(columns.indexOf("organisation")),
                    cells.get(columns.indexOf("username")),
                    cells.get(columns.indexOf("roles"))));
        }
        return people;
    }

    private DemoPerson person(UUID organisationId, String organisation, String username, String roles) {
        String who = organisation + "/" + username;
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        byte[] owner = ByteBuffer.allocate(16)
                .putLong(organisationId.getMostSignificantBits())
                .putLong(organisationId.getLeastSignificantBits())
                .array();
        return new DemoPerson(
                organisation,
                username,
                base64.encodeToString(Arrays.copyOf(derive("password", organisation), PASSWORD_BYTES)),
                base32(Arrays.copyOf(derive("totp", who), TOTP_BYTES)),
                roles.isBlank() ? List.of() : List.of(roles.strip().split("\\s+")),
                "aks_" + base64.encodeToString(owner) + "_" + base64.encodeToString(derive("token", who)));
    }

    private byte[] derive(String purpose, String who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + ":" + who).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Without padding: the lengths used here are multiples of five bytes. */
    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        long bits = 0;
        int waiting = 0;
        for (byte next : bytes) {
            bits = bits << 8 | (next & 0xff);
            waiting += 8;
            while (waiting >= 5) {
                waiting -= 5;
                text.append(BASE32.charAt((int) (bits >> waiting & 31)));
            }
        }
        return text.toString();
    }

    /** A line of our own list: cells may be quoted, none contains a line break. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(character);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
