package et.aksum.consent.domain;

import et.aksum.audit.PlacesShown.Place;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Who was shown where somebody else was. */
@ApplicationScoped
public class LocationReads {
    /** Looking at one page again and again is one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    @Inject
    Statements statements;

    /** One look. */
    public record Read(UUID reader, String subjectType, String subjectId, String channel, OffsetDateTime at) {}

    /** Notes that the caller saw where these people were. */
    public void add(List<Place> seen, OffsetDateTime now) {
        Caller reader = TenantContext.require();
        statements.change(
                """
                insert into consent.location_read (org_id, id, person_id, reader_id, subject_type, subject_id, channel, read_at)
                select u.org_id, gen_random_uuid(), u.id, ?, s.subject_type, s.subject_id, ?, ?
                from unnest(?::text[], ?::text[], ?::text[]) as s (person, subject_type, subject_id)
                join identity.app_user u on u.id = s.person::uuid
                where u.id <> ? and not exists (
                  select from consent.location_read r where r.reader_id = ? and r.person_id = u.id
                    and r.subject_id = s.subject_id and r.subject_type = s.subject_type and r.read_at > ?)""",
                reader.requireUser(),
                reader.channel().name(),
                now,
                texts(seen, place -> place.person().toString()),
                texts(seen, Place::subjectType),
                texts(seen, Place::subjectId),
                reader.requireUser(),
                reader.requireUser(),
                now.minus(ONE_LOOK));
    }

    private static String[] texts(List<Place> seen, Function<Place, String> part) {
        return seen.stream().map(part).toArray(String[]::new);
    }

    /** Who saw where this person was, newest first. */
    public List<Read> of(UUID person, int most) {
        return statements.query(
                "select reader_id, subject_type, subject_id, channel, read_at from consent.location_read where person_id = ? order by read_at desc limit ?",
                row -> new Read(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)),
                person,
                most);
    }
}
