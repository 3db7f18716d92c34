package et.aksum.schema.plan.script;

import et.aksum.schema.plan.Quoted;
import et.aksum.schema.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses a database that has seen anything but what it must have seen, down to the checksum of each changeSet. Rows of special contexts, such as
 * demo data, do not count.
 */
record Guard(String from, String to, List<Step> before) {
    private static final String TEMPLATE =
            """

            do $guard$
            declare
              expected constant text[] := array[%s]::text[];
              seen text[] := '{}';
            begin
              if to_regclass('schema.databasechangelog') is not null then
                select coalesce(array_agg(id || ' ' || author || ' ' || filename || ' ' || md5sum), '{}') into seen
                  from schema.databasechangelog where contexts is null;
              end if;
              if not (seen @> expected and expected @> seen) then
                raise exception %s using
                  detail = format('Missing here: %%s. Here and not expected: %%s.',
                    coalesce((select string_agg(split_part(e, ' ', 1), ', ') from unnest(expected) e where e <> all (seen)), 'nothing'),
                    coalesce((select string_agg(split_part(s, ' ', 1), ', ') from unnest(seen) s where s <> all (expected)), 'nothing')),
                  hint = 'A changeSet named in both was edited after it ran. Otherwise write a script for the revision this database is at.';
              end if;
            end
            $guard$;
            """;

    String sql() {
        String expected = before.stream()
                .map(step -> "\n    "
                        + Quoted.text(String.join(
                                " ",
                                step.key().id(),
                                step.key().author(),
                                step.key().path(),
                                step.row().checksum())))
                .collect(Collectors.joining(","));
        String refusal = "This script leads from %s to %s; this database is not at %s.".formatted(from, to, from);
        return TEMPLATE.formatted(expected, Quoted.text(refusal.replace("%", "%%")));
    }
}
