package et.aksum.integration;

import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The people of the demo organisations as callers, inside the container. */
public final class Staff {
    public static final String ADDIS = "addis-medical";
    public static final String HAWASSA = "hawassa-diagnostics";

    private Staff() {}

    /** The first person of the organisation with the role, signed in with both factors just now. */
    public static Caller of(String organisation, String role) {
        return everybody(organisation, role).get(0);
    }

    public static List<Caller> everybody(String organisation, String role) {
        return lines().stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[1].equals(organisation))
                .filter(cells -> List.of(cells[6].split(" ")).contains(role))
                .map(Staff::caller)
                .toList();
    }

    private static Caller caller(String[] cells) {
        return new Caller(
                new OrganisationId(UUID.fromString(cells[0])),
                UUID.fromString(cells[3]),
                cells[5],
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(Clock.systemUTC()),
                Channel.API,
                "127.0.0.1",
                null,
                null);
    }

    private static List<String> lines() {
        InputStream people =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("db/changelog/demo/people.csv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(people, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
