package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ContactRole;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.clients.RegistrationState;
import et.aksum.identity.Factors.CompelledBy;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.messaging.Addressee;
import et.aksum.messaging.UndeliveredLetters.LetterState;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.ImportStatus;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.TransportMode;
import et.aksum.schema.SchemaState;
import et.aksum.schema.lint.Severity;
import et.aksum.shared.GeoSource;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Channel;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No text is translated that nobody reads. */
class UnusedMessagesTest {
    private static final Pattern QUOTED = Pattern.compile("[\"']([\\w.-]+)[\"']");

    /** Keys that are put together while the program runs: what they begin with, and the codes that follow. */
    private final Map<String, Set<String>> dynamic = new TreeMap<>();

    @BeforeEach
    void codes() throws IOException {
        dynamic.put("status.", names(OrderStatus.values(), Enum::name));
        dynamic.put("kind.", names(OrderKind.values(), Enum::name));
        dynamic.put("mode.", names(TransportMode.values(), Enum::name));
        dynamic.put("decision.", names(Decision.values(), Enum::name));
        dynamic.put("column.", names(ExportColumn.values(), Enum::name));
        dynamic.put("place.source.", names(GeoSource.values(), Enum::name));
        dynamic.put("import.", names(ImportField.values(), Enum::name));
        dynamic.put("import.state.", names(ImportStatus.State.values(), Enum::name));
        dynamic.put("permission.", names(Permission.values(), Permission::code));
        dynamic.put("level.", names(AuthenticationLevel.values(), Enum::name));
        dynamic.put("channel.", names(Channel.values(), Enum::name));
        // The database says these in words.
        dynamic.put(
                "maintenance.",
                Set.of("partition-added", "partition-dropped", "rows-dropped", "rows-anonymised", "table-missing"));
        dynamic.put(
                "seedState.",
                Set.of("edited", "removed", "edited-and-shipped-anew", "outdated", "not-planted", "no-longer-shipped"));
        dynamic.put("schemaState.", names(SchemaState.values(), Enum::name));
        dynamic.put("severity.", names(Severity.values(), severity -> severity.name()
                .toLowerCase(Locale.ROOT)));
        dynamic.put("person.", names(UserState.values(), state -> state.name().toLowerCase(Locale.ROOT)));
        dynamic.put(
                "ethiopian.month.",
                IntStream.rangeClosed(1, 13).mapToObj(String::valueOf).collect(Collectors.toSet()));
        dynamic.put("token.", quotedIn("src/main/java/et/aksum/identity/portal/AccountPage.java"));
        dynamic.put("filter.", quotedIn("src/main/java/et/aksum/procurement/portal/OrderSearch.java"));
        dynamic.put("event.", quotedIn("../ejb/src/main/java/et/aksum/procurement/domain/TimelineReader.java"));
        dynamic.put("milestone.", quotedIn("../liquibase/src/main/resources/db/changelog/0.1/procurement-data.xml"));
        dynamic.put("consentPurpose.", quotedIn("../liquibase/src/main/resources/db/changelog/0.2/consent-data.xml"));
        dynamic.put("erasure.", quotedIn("../liquibase/src/main/resources/db/changelog/0.3/consent.xml"));
        Set<String> roles = quotedIn("../liquibase/src/main/resources/db/changelog/0.1/identity.xml");
        roles.addAll(quotedIn("../liquibase/src/main/resources/db/changelog/0.3/identity-data.xml"));
        dynamic.put("role.", roles);
        Set<String> rules = quotedIn("../ejb/src/main/java/et/aksum/access");
        rules.addAll(rules.stream().map(rule -> "condition-" + rule).toList());
        dynamic.put("access.rule.", rules);
        dynamic.put("confirmation.", rules);
        dynamic.put(
                "request.",
                rules.stream().map(state -> state.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
        Set<String> approvals = quotedIn("../ejb/src/main/java/et/aksum/approval");
        approvals.addAll(quotedIn("../ejb/src/main/java/et/aksum/procurement"));
        approvals.addAll(quotedIn("../liquibase/src/main/resources/db/changelog/0.3/approval.xml"));
        approvals.addAll(quotedIn("../liquibase/src/main/resources/db/changelog/0.3/approval-data.xml"));
        for (String asked : List.of("because", "event", "step", "type.of", "status", "asks")) {
            dynamic.put("approval." + asked + ".", approvals);
        }
        dynamic.put("review.pair.kinds.", Set.of("ROLE", "PERMISSION", "ACT"));
        dynamic.put("weekday.", names(DayOfWeek.values(), Enum::name));
        dynamic.put("diff.", approvals);
        dynamic.put("decision.", approvals);
        dynamic.put("approvals.result.", Set.of("APPROVED", "REJECTED"));
        // The page lists these hours.
        dynamic.put("overlap.", Set.of("0", "1", "24", "168"));
        dynamic.put("clientKind.", names(ClientKind.values(), Enum::name));
        dynamic.put("ownership.", names(Ownership.values(), Enum::name));
        dynamic.put("licenceKind.", names(LicenceKind.values(), Enum::name));
        dynamic.put("addressKind.", names(AddressKind.values(), Enum::name));
        dynamic.put("contactRole.", names(ContactRole.values(), Enum::name));
        dynamic.put("registrationState.", names(RegistrationState.values(), Enum::name));
        dynamic.put("clientState.", Set.of("APPROVED", "SUSPENDED", "retired"));
        dynamic.put("problem.", quotedIn("../ejb/src/main/java"));
        Set<String> actions = quotedIn("../ejb/src/main/java");
        actions.addAll(quotedIn("../liquibase/src/main/resources/db/changelog/0.1/audit.xml"));
        actions.addAll(quotedIn("../liquibase/src/main/resources/db/changelog/0.2/schema.xml"));
        // These two name the proof and say how it went in two steps.
        for (String proof : List.of("sign-in", "step-up")) {
            actions.addAll(List.of(proof + ".completed", proof + ".code-refused"));
        }
        dynamic.put("letterState.", names(LetterState.values(), Enum::name));
        dynamic.put("personKind.", names(Addressee.Kind.values(), Enum::name));
        dynamic.put("factors.last.", names(CompelledBy.values(), Enum::name));
        dynamic.put("employee.", Set.of("active", "retired"));
        dynamic.put("work.", quotedIn("../ejb/src/main/java"));
        dynamic.put("trail.", actions);
        dynamic.put("subject.", actions);
    }

    @Test
    void every_message_is_used_by_a_page_a_bean_or_a_code() throws IOException {
        Set<String> written = quotedIn("src/main/java");
        written.addAll(quotedIn("src/main/webapp"));

        List<String> unused = new ArrayList<>();
        for (String key : keys()) {
            boolean built = dynamic.entrySet().stream()
                    .anyMatch(prefix -> key.startsWith(prefix.getKey())
                            && prefix.getValue()
                                    .contains(key.substring(prefix.getKey().length())));
            // Labels looks for the singular of a text beside it.
            boolean singular = key.endsWith(".one") && written.contains(key.substring(0, key.lastIndexOf('.')));
            if (!written.contains(key) && !built && !singular) {
                unused.add(key);
            }
        }

        assertThat(unused).isEmpty();
    }

    @Test
    void every_prefix_still_has_a_key() throws IOException {
        Set<String> keys = keys();

        assertThat(dynamic.keySet()).allSatisfy(prefix -> assertThat(keys).anyMatch(key -> key.startsWith(prefix)));
    }

    private static <E> Set<String> names(E[] values, Function<E, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.toSet());
    }

    /** Everything in quotes that could be a code, in a source or in all sources of a folder. */
    private static Set<String> quotedIn(String place) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|xhtml|xml)"))
                    .toList()) {
                QUOTED.matcher(Files.readString(file)).results().forEach(quoted -> found.add(quoted.group(1)));
            }
        }
        return found;
    }

    private static Set<String> keys() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/et/aksum/messages.properties"))) {
            messages.load(reader);
        }
        return messages.stringPropertyNames();
    }
}
