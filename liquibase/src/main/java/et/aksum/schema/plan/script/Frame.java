package et.aksum.schema.plan.script;

import et.aksum.schema.run.MigrationLock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands around the steps of a script: what it is, how to apply it, and its checksum. */
record Frame(MigrationScript script) {
    /** Longer than a migration's, which asks again. */
    static final String LIMITS =
            """
            set lock_timeout = '10s';
            set statement_timeout = '15min';
            """;

    /** The session of a migration: as the owner, waiting for no lock for long, and with the migration lock, which nobody gives back twice. */
    static final String OPENING =
            """
            \\set ON_ERROR_STOP on
            set application_name = 'aksum-migration by script';
            do $lock$
            begin
              -- a session that has just ended may still be letting go of it
              for attempt in 1..20 loop
                if pg_try_advisory_lock(%d) then
                  return;
                end if;
                perform pg_sleep(0.1);
              end loop;
              raise exception 'Another migration of this database is running.' using hint = 'Wait until it is done. The query for its session: select * from pg_stat_activity where application_name like ''aksum-migration%%''';
            end
            $lock$;
            set role aksum_owner;
            set search_path = pg_catalog;
            """
                            .formatted(MigrationLock.KEY)
                    + LIMITS;

    /** For what is built beside the users: cut short it would leave something INVALID. */
    static final String PATIENT =
            """
            -- Not in a transaction: if it fails, see what it left before going on.
            set lock_timeout = '15min';
            set statement_timeout = 0;
            """;

    static final String CLOSING =
            """

            reset role;
            do $unlock$ begin perform pg_advisory_unlock(%d); end $unlock$;
            """
                    .formatted(MigrationLock.KEY);

    private static final String HEADER =
            """
            -- Aksum ERP: the schema from %s to %s, %d changeSets%s.
            -- Apply it with psql as the migrator, and keep what it prints:
            --   psql --no-psqlrc --username=aksum_migrator --dbname=aksum --file=THIS-FILE
            -- It refuses a database that is not exactly at %s. Each changeSet between "begin" and "commit" happens as a whole; after a failure
            -- the database is at the last one that was committed, and a new script with --from that changeSet goes on.
            -- SHA-256 of everything below this line (tail --lines=+7 THIS-FILE | sha256sum): %s
            """;

    String around(String body) {
        return HEADER.formatted(
                        script.from(),
                        script.to(),
                        script.steps().size(),
                        script.back() ? ", taken back" : "",
                        script.from(),
                        sha256(body))
                + body;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
