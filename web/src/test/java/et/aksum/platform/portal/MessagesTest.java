package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ContactRole;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.clients.RegistrationState;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.TransportMode;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Channel;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path BUNDLES = Path.of("src/main/resources/et/aksum");
    private static final Pattern KEY_IN_PAGE =
            Pattern.compile("\\bm\\['([\\w.\\-]+)'\\]|labels\\.with\\('([\\w.\\-]+)'");
    private static final Pattern SLUG = Pattern.compile(
            "ProblemKind\\.\\w+,\\s*\"([a-z]+(?:-[a-z]+)*)\"|super\\(\\s*(?:ProblemKind\\.)?[A-Z_]+,\\s*\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
    private static final Pattern LITERAL_ATTRIBUTE = Pattern.compile(
            " (?:label|help|title|value|aria-label|placeholder|alt|lead|words|headerText|note)=\"([^\"#]*\\p{L}{2,}[^\"#]*)\"");

    @Test
    void english_and_amharic_have_the_same_keys() throws IOException {
        for (String bundle : List.of("messages", "faces")) {
            assertThat(new TreeSet<>(load(bundle + "_am").stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(load(bundle).stringPropertyNames()));
        }
    }

    @Test
    void amharic_is_written_in_ethiopic_letters_wherever_english_is_made_of_words() throws IOException {
        Properties english = load("messages");
        Properties amharic = load("messages_am");
        Set<String> names = Set.of("channel.API");

        List<String> untranslated = english.stringPropertyNames().stream()
                .filter(key -> !names.contains(key))
                .filter(key -> amharic.getProperty(key).codePoints().noneMatch(c -> c >= 0x1200 && c <= 0x139F))
                .toList();

        assertThat(untranslated).isEmpty();
    }

    @Test
    void both_languages_take_the_same_parameters() throws IOException {
        Properties english = load("messages");
        Properties amharic = load("messages_am");

        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(parameters(amharic.getProperty(key)))
                .isEqualTo(parameters(english.getProperty(key))));
    }

    @Test
    void every_key_a_page_uses_is_in_the_bundle() throws IOException {
        Set<String> known = load("messages").stringPropertyNames();
        Map<String, String> unknown = new LinkedHashMap<>();
        for (Path page : pages()) {
            Matcher key = KEY_IN_PAGE.matcher(Files.readString(page));
            while (key.find()) {
                String name = key.group(1) == null ? key.group(2) : key.group(1);
                if (!known.contains(name)) {
                    unknown.put(name, page.toString());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_page_shows_words_that_are_not_in_the_bundle() throws IOException {
        Set<String> names = Set.of("English", "አማርኛ", "CSV", "XLSX", "Ctrl", "Ctrl K", "Enter", "Esc", "Alt");
        List<String> literal = new ArrayList<>();
        for (Path page : pages()) {
            String text = EXPRESSION.matcher(Files.readString(page)).replaceAll("");
            Stream.concat(words(TEXT, text), words(LITERAL_ATTRIBUTE, text))
                    .filter(words -> !names.contains(words)
                            && words.codePoints().filter(Character::isLetter).count() > 2)
                    .filter(words -> !words.matches("true|order\\.approved|kg|/accept-invitation\\?organisation="))
                    .forEach(words -> literal.add(page.getFileName() + ": " + words));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void every_refusal_of_the_business_has_a_text() throws IOException {
        Set<String> known = load("messages").stringPropertyNames();
        Set<String> slugs = new TreeSet<>();
        for (Path file : files(Path.of("../ejb/src/main/java"), ".java")) {
            Matcher slug = SLUG.matcher(Files.readString(file));
            while (slug.find()) {
                slugs.add(slug.group(1) == null ? slug.group(2) : slug.group(1));
            }
        }
        assertThat(slugs).hasSizeGreaterThan(30).allSatisfy(slug -> assertThat(known)
                .contains("problem." + slug));
    }

    @Test
    void every_code_people_see_has_a_word() throws IOException {
        Set<String> known = load("messages").stringPropertyNames();
        List<String> keys = new ArrayList<>();
        Stream.of(OrderStatus.values()).forEach(code -> keys.add("status." + code.name()));
        Stream.of(OrderKind.values()).forEach(code -> keys.add("kind." + code.name()));
        Stream.of(TransportMode.values()).forEach(code -> keys.add("mode." + code.name()));
        Stream.of(ExportColumn.values()).forEach(code -> keys.add("column." + code.name()));
        Stream.of(ImportField.values()).forEach(code -> keys.add("import." + code.name()));
        Stream.of(ClientKind.values()).forEach(code -> keys.add("clientKind." + code.name()));
        Stream.of(Ownership.values()).forEach(code -> keys.add("ownership." + code.name()));
        Stream.of(LicenceKind.values()).forEach(code -> keys.add("licenceKind." + code.name()));
        Stream.of(AddressKind.values()).forEach(code -> keys.add("addressKind." + code.name()));
        Stream.of(ContactRole.values()).forEach(code -> keys.add("contactRole." + code.name()));
        Stream.of(RegistrationState.values()).forEach(code -> keys.add("registrationState." + code.name()));
        Stream.of(Permission.values()).forEach(code -> keys.add("permission." + code.code()));
        Stream.of(AuthenticationLevel.values()).forEach(code -> keys.add("level." + code.name()));
        Stream.of(Channel.values()).forEach(code -> keys.add("channel." + code.name()));
        assertThat(known).containsAll(keys);
    }

    private static Stream<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).trim())
                .filter(found -> !found.isEmpty());
    }

    private static Set<String> parameters(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> pages() throws IOException {
        return files(WEBAPP, ".xhtml");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Properties load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
