package et.aksum.consent;

import static et.aksum.consent.Privacy.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.audit.AuditTrail;
import et.aksum.audit.AuditVerification;
import et.aksum.audit.RowChange;
import et.aksum.consent.Erasure.Certificate;
import et.aksum.consent.Erasure.Refused;
import et.aksum.messaging.Addressee;
import et.aksum.tenancy.Caller;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private final Privacy house = new Privacy();
    private final Erasure erasure = house.wiring.get(Erasure.class);
    private final UUID asking = house.person("Asking Administrator", "ACTIVE");
    private final UUID deciding = house.person("Deciding Supervisor", "ACTIVE");
    private final String name = "Haile " + UUID.randomUUID();
    private final UUID haile = house.person(name, "ACTIVE");

    @AfterEach
    void endHolds() {
        house.database.asSuperuser("update schema.retention_policy set hold_since = null, hold_reason = null");
    }

    @Test
    void names_enter_the_trail_veiled_and_those_who_may_read_it_see_them() {
        act("order.drafted");

        assertThat(rawTrail()).doesNotContain(name, "192.0.2.77");
        AuditRow shown = entry("order.drafted");
        assertThat(shown.actorName()).isEqualTo(name);
        assertThat(shown.address()).isEqualTo("192.0.2.77");
        assertThat(changes()).singleElement().satisfies(change -> assertThat(change.after())
                .contains(name));
        assertThat(intact()).isTrue();
    }

    @Test
    void what_only_looks_veiled_is_veiled_too_and_never_makes_the_trail_unreadable() {
        String lookAlike = "veiled:" + haile + ":QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=";
        house.as(house.caller(haile, lookAlike), () -> {
            house.wiring
                    .get(AuditTrail.class)
                    .record(new AuditEvent("look.alike", "thing", haile.toString(), Map.of("reason", lookAlike)));
            return true;
        });

        assertThat(entry("look.alike").actorName()).isEqualTo(lookAlike);
        assertThat(entry("look.alike").details()).contains(lookAlike);
        String kept = house.one("select actor_name from audit.entry where action = 'look.alike'");
        assertThat(kept).startsWith("veiled:").isNotEqualTo(lookAlike);
    }

    @Test
    void erasing_somebody_leaves_no_name_of_him_and_every_hash_as_it_was() throws Exception {
        act("order.drafted");
        String email = "p-" + haile.toString().substring(0, 8) + "@house.example";
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> {
            house.wiring
                    .get(AuditTrail.class)
                    .record(new AuditEvent(
                            "user.invited", "user", haile.toString(), Map.of("email", email, "days", 7)));
            return true;
        });
        leave();
        Certificate certificate = carriedOut();

        assertThat(everywhere()).doesNotContain(name, email);
        assertThat(entry("order.drafted").actorName()).isEqualTo("(erased)");
        assertThat(entry("order.drafted").address()).isEqualTo("(erased)");
        assertThat(entry("user.invited").details()).contains("(erased)").contains("7");
        assertThat(changes()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(change -> assertThat(change.toString())
                .doesNotContain(name, email));
        assertThat(intact()).isTrue();
        assertThat(house.one("select username || ' ' || display_name from identity.app_user where id = '%s'"
                        .formatted(haile)))
                .isEqualTo("gone-" + haile + " Erased person");
        assertThat(signed(certificate)).isTrue();
        JsonObject told =
                Json.createReader(new StringReader(certificate.certificate())).readObject();
        assertThat(told.getString("person")).isEqualTo(haile.toString());
        assertThat(told.getString("requestedBy")).isEqualTo(asking.toString());
        assertThat(told.getString("carriedOutBy")).isEqualTo(deciding.toString());
        assertThat(told.getJsonArray("erased").getJsonObject(0).getString("table"))
                .isEqualTo("identity.app_user");
        assertThat(told.getJsonArray("erased").getJsonObject(0).getInt("rows")).isEqualTo(1);
        assertThat(told.getJsonArray("erased").getJsonObject(0).getString("sha256"))
                .hasSize(64);
        assertThat(told.getJsonArray("keptAsEvidence").toString()).contains("audit.entry");
    }

    @Test
    void what_is_written_about_somebody_after_his_erasure_names_him_no_more() {
        leave();
        carriedOut();
        house.as(house.caller(haile, name), () -> {
            house.wiring.get(AuditTrail.class).record(new AuditEvent("late.act", "thing", "1"));
            return true;
        });
        assertThat(rawTrail()).doesNotContain(name);
        assertThat(entry("late.act").actorName()).isEqualTo("(erased)");
    }

    @Test
    void a_forged_certificate_does_not_verify() throws Exception {
        leave();
        Certificate real = carriedOut();
        assertThat(signed(new Certificate(
                        real.certificate().replace(asking.toString(), deciding.toString()),
                        real.signature(),
                        real.publicKey())))
                .isFalse();
        UUID id = UUID.fromString(Json.createReader(new StringReader(real.certificate()))
                .readObject()
                .getString("erasure"));
        assertThat(house.as(deciding, () -> erasure.certificate(id))).isEqualTo(real);
    }

    @Test
    void erasing_takes_two_people_neither_of_them_the_one_erased() {
        refused("erasure-of-active-person", () -> request(asking));
        leave();
        UUID id = request(asking);
        refused("erasure-already-requested", () -> request(deciding));
        refused("erasure-needs-another-person", () -> house.as(asking, () -> erasure.carryOut(id)));
        refused("erasure-needs-another-person", () -> house.as(haile, () -> erasure.carryOut(id)));
        refused("erasure-of-oneself", () -> house.as(haile, () -> erasure.request(user(haile), "because I can")));
        house.as(deciding, () -> {
            erasure.refuse(id);
            return true;
        });
        refused("erasure-decided", () -> house.as(deciding, () -> erasure.carryOut(id)));
        assertThatThrownBy(() -> house.as(asking, () -> house.database
                        .entityManager()
                        .createNativeQuery(
                                "update consent.erasure set state = 'RUNNING', decided_by = requested_by where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()))
                .hasStackTraceContaining("erasure_two_people_ck");
    }

    @Test
    void nothing_is_overwritten_unless_somebody_is_being_erased_and_then_only_what_is_personal() {
        String attempt = "select affected from consent.anonymise('%s', '%s', '%s', '%s')";
        assertThatThrownBy(() -> sql(attempt.formatted(UUID.randomUUID(), "identity.app_user", "id", "{}")))
                .hasStackTraceContaining("Nobody is being erased");
        leave();
        UUID id = request(asking);
        for (String arguments : List.of(
                "identity.app_user', 'org_id', '{\"email\": \"x\"}",
                "identity.app_user', 'id', '{\"state\": \"ACTIVE\"}",
                "identity.app_user', 'id', '{\"org_id\": null}",
                "identity.organisation', 'id', '{}")) {
            assertThatThrownBy(() -> house.as(deciding, () -> {
                        house.wiring
                                .get(et.aksum.consent.domain.Erasures.class)
                                .begin(id, deciding, java.time.OffsetDateTime.now(java.time.Clock.systemUTC()));
                        return house.database
                                .entityManager()
                                .createNativeQuery(
                                        "select affected from consent.anonymise('%s', '%s')".formatted(id, arguments))
                                .getResultList();
                    }))
                    .as(arguments)
                    .hasStackTraceContaining(
                            arguments.contains("org_id', ") || arguments.startsWith("identity.org")
                                    ? "does not name a person"
                                    : "not marked as personal");
        }
    }

    @Test
    void an_employee_who_never_signed_in_is_exported_and_erased_like_anybody() throws Exception {
        String worker = "Worker " + UUID.randomUUID();
        Addressee person = new Addressee(Addressee.Kind.EMPLOYEE, employee(worker, null));
        refused("erasure-of-active-person", () -> house.as(asking, () -> erasure.request(person, "He asked for it.")));

        String other = "Other " + UUID.randomUUID();
        change("update workforce.employee set supervisor_id = '%s' where id = '%s'"
                .formatted(person.id(), employee(other, null)));
        String exported = data(house.as(
                asking, () -> house.wiring.get(PersonalDataExport.class).of(person)));
        assertThat(exported)
                .contains(worker, "workforce.employee by id", "workforce.employee by supervisor_id")
                .doesNotContain(asking.toString(), other);
        assertThat(house.as(asking, () -> house.wiring.get(ConsentQueries.class).withoutAccount()))
                .contains(new ConsentQueries.PersonRow(person, worker, false));

        change(
                "update workforce.employee set left_at = now(), employed_to = current_date, leaving_reason = 'x' where id = '%s'"
                        .formatted(person.id()));
        UUID id = house.as(asking, () -> erasure.request(person, "He asked for it."));
        refused("erasure-already-requested", () -> house.as(deciding, () -> erasure.request(person, "Again.")));
        Certificate certificate = house.as(deciding, () -> erasure.carryOut(id));

        assertThat(house.one("select display_name from workforce.employee where id = '%s'".formatted(person.id())))
                .isEqualTo("Erased person");
        assertThat(rawTrail()).doesNotContain(worker);
        assertThat(certificate.certificate())
                .contains("workforce.employee", person.id().toString());
        assertThat(house.as(asking, erasure::all).get(0).person()).isEqualTo(person);
        assertThat(intact()).isTrue();
    }

    @Test
    void an_employee_with_an_account_is_erased_by_the_account() {
        UUID id = employee("Somebody", haile);
        refused(
                "person-not-found",
                () -> house.as(
                        asking, () -> erasure.request(new Addressee(Addressee.Kind.EMPLOYEE, id), "He asked for it.")));
    }

    private UUID employee(String called, @Nullable UUID user) {
        UUID id = UUID.randomUUID();
        change(
                "insert into workforce.employee (org_id, id, number, display_name, position, user_id, employed_from) values ('%s', '%s', '%s', '%s', 'Driver', %s, '2020-01-01')"
                        .formatted(
                                Privacy.ADDIS.value(),
                                id,
                                id.toString().substring(0, 8),
                                called,
                                user == null ? "null" : "'" + user + "'"));
        return id;
    }

    private void change(String statement) {
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> house.database
                .entityManager()
                .createNativeQuery(statement)
                .executeUpdate());
    }

    private static String data(byte[] zip) throws java.io.IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_legal_hold_keeps_what_it_is_on_and_the_certificate_says_so() {
        house.database.asSuperuser(
                "update schema.retention_policy set hold_since = now(), hold_reason = 'Court of Addis Ababa, case 12' where table_name = 'identity.app_user'");
        act("order.drafted");
        leave();
        Certificate certificate = carriedOut();

        assertThat(certificate.certificate()).contains("Court of Addis Ababa, case 12");
        assertThat(house.one("select display_name from identity.app_user where id = '%s'".formatted(haile)))
                .isEqualTo(name);
        assertThat(entry("order.drafted").actorName()).isEqualTo(name);
    }

    @Test
    void the_file_of_a_person_holds_what_is_known_and_done_readable_for_machines_and_people_and_no_secrets()
            throws Exception {
        act("order.drafted");
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> house.database
                .entityManager()
                .createNativeQuery("update identity.app_user set password_hash = 'argon-secret' where id = ?1")
                .setParameter(1, haile)
                .executeUpdate());
        Map<String, String> files = new HashMap<>();
        byte[] zip = house.as(
                house.caller(haile, name),
                () -> house.wiring.get(PersonalDataExport.class).mine());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(files).containsOnlyKeys("data.json", "schema.json", "index.html");
        assertThat(files.values()).allSatisfy(text -> assertThat(text).doesNotContain("argon-secret", "veiled:"));
        JsonObject data =
                Json.createReader(new StringReader(files.get("data.json"))).readObject();
        assertThat(data.getJsonObject("tables")
                        .getJsonArray("identity.app_user by id")
                        .getJsonObject(0)
                        .getString("display_name"))
                .isEqualTo(name);
        assertThat(data.getJsonObject("tables")
                        .getJsonArray("audit.entry by actor_id")
                        .toString())
                .contains("192.0.2.77");
        JsonObject schema =
                Json.createReader(new StringReader(files.get("schema.json"))).readObject();
        assertThat(schema.getJsonObject("tables").keySet())
                .isEqualTo(data.getJsonObject("tables").keySet());
        assertThat(files.get("index.html")).contains(name).doesNotContain("<script");
        assertThat(files.get("data.json")).doesNotContain(asking.toString());
    }

    private void act(String action) {
        house.as(house.caller(haile, name), () -> {
            house.wiring.get(AuditTrail.class).record(new AuditEvent(action, "thing", haile.toString()));
            return true;
        });
    }

    private void leave() {
        house.as(Caller.system(Privacy.ADDIS, "test"), () -> house.database
                .entityManager()
                .createNativeQuery("update identity.app_user set state = 'DEACTIVATED' where id = ?1")
                .setParameter(1, haile)
                .executeUpdate());
    }

    private UUID request(UUID by) {
        return house.as(by, () -> erasure.request(user(haile), "He asked for it in a letter."));
    }

    private Certificate carriedOut() {
        UUID id = request(asking);
        return house.as(deciding, () -> erasure.carryOut(id));
    }

    private void refused(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class).isThrownBy(attempt).satisfies(refusal -> assertThat(refusal.slug())
                .isEqualTo(slug));
    }

    private void sql(String statement) {
        house.as(deciding, () -> house.database
                .entityManager()
                .createNativeQuery(statement)
                .getResultList());
    }

    private AuditRow entry(String action) {
        return house
                .as(deciding, () -> house.wiring
                        .get(AuditQueries.class)
                        .page(new AuditFilter(action, null, null, null, null, null), 0, 500))
                .stream()
                .filter(row -> haile.equals(row.actorId()) || row.subjectId().equals(haile.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<RowChange> changes() {
        return house.as(
                deciding, () -> house.wiring.get(AuditQueries.class).changesOf("identity.app_user", haile.toString()));
    }

    private boolean intact() {
        return house.as(
                        deciding,
                        () -> house.wiring.get(AuditVerification.class).verify())
                .ok();
    }

    private String rawTrail() {
        return house.one(
                "select (select string_agg(e::text, '') from audit.entry e) || (select string_agg(c::text, '') from audit.row_change c)");
    }

    /** What any table says, as whoever holds the disk could read it. */
    private String everywhere() {
        return rawTrail() + house.one("select string_agg(u::text, '') from identity.app_user u");
    }

    private static boolean signed(Certificate certificate) throws Exception {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(certificate.publicKey()))));
        check.update(certificate.certificate().getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(certificate.signature()));
    }
}
