package et.aksum.schema.lint.rule.security;

import et.aksum.schema.lint.rule.modelling.Words;
import et.aksum.schema.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns look as if they were about people, by their words and types. */
final class PersonalData {
    private static final Set<String> WORDS = Set.of(
            "email",
            "phone",
            "mobile",
            "telephone",
            "msisdn",
            "passport",
            "birthday",
            "dob",
            "iban",
            "ssn",
            "gender",
            "religion",
            "ethnicity",
            "photo",
            "selfie",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "username",
            "address",
            "birth");
    private static final Set<String> PLACES = Set.of("latitude", "longitude", "lat", "lon", "lng", "geolocation");
    private static final Set<String> NAMES = Set.of(
            "first", "last", "full", "middle", "given", "family", "maiden", "display", "father", "mother", "contact");
    private static final Set<String> IDS = Set.of("national", "fayda", "kebele");
    private static final Set<String> MACHINES = Set.of("inet", "macaddr", "macaddr8");

    private PersonalData() {}

    static boolean isLikely(String column, @Nullable TypeName type) {
        if (type != null && type.isAny(MACHINES.toArray(String[]::new))) {
            return true;
        }
        List<String> words = new ArrayList<>(Words.of(column));
        if (words.stream().anyMatch(PLACES::contains)) {
            return type == null || !type.isAny("boolean", "timestamptz");
        }
        boolean birth = words.contains("birth") || words.contains("dob") || words.contains("birthday");
        if (type != null && type.is("date")) {
            return birth;
        }
        return holdsText(type) && (birth || words.stream().anyMatch(WORDS::contains) || isName(words) || isId(words));
    }

    private static boolean isName(List<String> words) {
        int name = words.indexOf("name");
        return name > 0 && NAMES.contains(words.get(name - 1));
    }

    private static boolean isId(List<String> words) {
        return words.stream().anyMatch(IDS::contains)
                && (words.contains("id") || words.contains("number") || words.contains("no"));
    }

    private static boolean holdsText(@Nullable TypeName type) {
        return type == null
                || type.isAny("text", "varchar", "char", "bytea", "json", "jsonb")
                || type.name().equals("citext");
    }
}
