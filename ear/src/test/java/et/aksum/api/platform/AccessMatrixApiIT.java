package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.ApiOperations;
import et.aksum.harness.ApiOperations.Operation;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import et.aksum.harness.RolePeople;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every role, every operation of the description, one's own and another organisation, every field a caller might slip in. */
class AccessMatrixApiIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of these, and of what lies below {@code me/}, everybody may learn what concerns himself or all; each names no permission on purpose. */
    /** Reference data, and what everybody is told about himself. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "access/explain",
            "delegations",
            "places",
            "catalogue/reference/countries",
            "catalogue/reference/currencies",
            "catalogue/reference/incoterms",
            "holidays",
            "me",
            "tokens",
            "working-hours");

    private static final List<String> DECIDED_BY_THE_SERVER =
            List.of("orgId", "id", "version", "status", "approvedBy", "role", "createdAt");

    private static final List<Operation> OPERATIONS = ApiOperations.read().all();
    private static Map<String, ApiClient> addis;
    private static Map<String, ApiClient> hawassa;

    @BeforeAll
    static void people() {
        Buyer.drafting("addis-medical").draft("USD", "1", "1.00");
        addis = RolePeople.of("addis-medical");
        hawassa = RolePeople.of("hawassa-diagnostics");
    }

    @Test
    @Tag("V8.2.2")
    @Tag("V8.4.1")
    void a_record_of_another_organisation_answers_as_one_that_never_was_to_every_role() throws IOException {
        Map<String, String> theirs = recordsOf(Database.organisation("addis-medical"));
        List<String> differences = new ArrayList<>();
        Map<String, String> seen = new TreeMap<>();
        for (Operation operation :
                OPERATIONS.stream().filter(Operation::takesId).toList()) {
            String theirId = theirs.get(listOf(operation));
            if (theirId == null) {
                seen.put(operation.toString(), "no record to try with");
                continue;
            }
            Set<Integer> answers = new TreeSet<>();
            hawassa.forEach((role, client) -> {
                String nobodys = UUID.randomUUID().toString();
                ApiAnswer foreign = operation.call(client, theirId);
                ApiAnswer unknown = operation.call(client, nobodys);
                answers.add(foreign.status());
                if (foreign.status() != unknown.status()
                        || foreign.status() < 400
                        || !words(foreign, theirId).equals(words(unknown, nobodys))) {
                    differences.add(role + ": " + foreign + " / " + unknown);
                }
            });
            seen.put(operation.toString(), answers.toString());
        }
        Files.writeString(
                Harness.TARGET.resolve("access-matrix.txt"),
                String.join(
                        "\n", seen.entrySet().stream().map(Map.Entry::toString).toList()));

        assertThat(differences).isEmpty();
        assertThat(seen.values().stream()
                        .filter(answer -> answer.contains("404"))
                        .count())
                .as("operations that somebody reached and was told 404; all of them: %s", seen)
                .isGreaterThan(seen.size() * 7 / 10);
    }

    @Test
    @Tag("V8.2.1")
    void what_a_role_may_do_does_not_depend_on_the_organisation() {
        for (Operation operation : OPERATIONS) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                addis.forEach(
                        (role, client) -> assertThat(operation.call(client, "").status())
                                .as("%s as %s", operation, role)
                                .isEqualTo(operation.call(hawassa.get(role), "").status()));
            }
        }
    }

    @Test
    @Tag("V8.2.1")
    void whoever_has_no_role_reads_nothing_of_the_business() {
        ApiClient nobody = addis.get(RolePeople.NOBODY);
        assertThat(OPERATIONS.stream()
                        .filter(operation -> operation.method().equals("GET")
                                && !operation.path().contains("{")
                                && !operation.path().startsWith("me/")
                                && !FOR_EVERYBODY.contains(operation.path()))
                        .map(operation ->
                                operation + " " + operation.call(nobody, "").status())
                        .filter(answer -> !answer.endsWith("403")))
                .as("Guard it, or say in FOR_EVERYBODY why not")
                .isEmpty();
    }

    @Test
    @Tag("V8.3.1")
    void nobody_gets_anywhere_without_saying_who_he_is() {
        assertThat(OPERATIONS.stream()
                        .filter(operation -> !operation.isPublic())
                        .map(operation -> operation.call(
                                ApiClient.anonymous(), UUID.randomUUID().toString()))
                        .filter(answer -> answer.status() != 401)
                        .map(ApiAnswer::toString))
                .isEmpty();
    }

    @Test
    @Tag("V8.2.3")
    @Tag("V15.3.1")
    void no_answer_to_one_organisation_names_a_row_of_the_other() {
        Set<String> theirs = new HashSet<>();
        UUID organisation = Database.organisation("addis-medical");
        theirs.add(organisation.toString());
        for (String table : tablesWithIds()) {
            Database.rows("select id from " + table + " where org_id = ?", organisation)
                    .forEach(row -> theirs.add(row.get(0)));
        }
        assertThat(theirs).hasSizeGreaterThan(100);
        for (Operation operation : OPERATIONS) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                hawassa.forEach((role, client) -> assertThat(
                                ID.matcher(operation.call(client, "").body())
                                        .results()
                                        .map(found -> found.group())
                                        .filter(theirs::contains))
                        .as("%s as %s", operation, role)
                        .isEmpty());
            }
        }
    }

    @Test
    @Tag("V8.2.3")
    @Tag("V15.3.3")
    void no_field_that_the_server_decides_is_taken_from_a_body() {
        ApiClient administrator = addis.get("administrator");
        Map<String, String> before = businessState();
        List<String> accepted = new ArrayList<>();
        int tried = 0;
        for (Operation operation : OPERATIONS) {
            for (String field : DECIDED_BY_THE_SERVER) {
                if (operation.body() == null || operation.body().has(field)) {
                    continue;
                }
                JsonObject more = operation.body().deepCopy();
                more.addProperty(field, "1");
                ApiAnswer answer =
                        operation.call(administrator, UUID.randomUUID().toString(), more);
                tried++;
                if (answer.status() != 400) {
                    accepted.add(field + " in " + answer);
                }
            }
        }

        assertThat(accepted).isEmpty();
        assertThat(tried).isGreaterThan(100);
        assertThat(businessState()).isEqualTo(before);
    }

    private static String words(ApiAnswer answer, String id) {
        return answer.body().replace(id, "").replaceAll("\"(instance|errorId)\" ?: ?\"[^\"]*\"", "");
    }

    private static String listOf(Operation operation) {
        return operation.path().substring(0, operation.path().indexOf("/{id}"));
    }

    /** A record of each list that has any, found by asking as everybody who may see it. */
    private static Map<String, String> recordsOf(UUID organisation) {
        Map<String, String> found = new HashMap<>();
        for (Operation operation : OPERATIONS) {
            String list = operation.takesId() ? listOf(operation) : "";
            if (!operation.takesId() || found.containsKey(list)) {
                continue;
            }
            for (ApiClient client : addis.values()) {
                ApiAnswer answer = client.get(list);
                firstId(answer)
                        .filter(id -> answer.status() == 200 && !id.equals(organisation.toString()))
                        .ifPresent(id -> found.putIfAbsent(list, id));
            }
        }
        return found;
    }

    /** What stands behind "id": ids of other things in the same answer would be of the wrong kind. */
    private static Optional<String> firstId(ApiAnswer answer) {
        return Pattern.compile("\"id\" ?: ?\"([0-9a-f-]{36})\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private static List<String> tablesWithIds() {
        return Database.rows(
                        """
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname in ('identity', 'procurement', 'workforce', 'access', 'approval', 'clients')
                          and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('id', 'org_id')) = 2""")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** All but the trail, which records every refusal. */
    private static Map<String, String> businessState() {
        Map<String, String> state = new TreeMap<>(Database.checksums());
        state.keySet().removeIf(table -> table.startsWith("audit."));
        return state;
    }
}
