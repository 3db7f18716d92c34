package et.aksum.schema.lint.model;

import et.aksum.schema.sql.CreateRoutine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A routine after ALTER FUNCTION. */
record RoutineChange(CreateRoutine routine) {
    private static final Pattern SET = Pattern.compile("\\bset (\\w+) (?:=|to) (.*)");

    /** @param words what follows its name and arguments, in lower case */
    CreateRoutine after(String words) {
        Map<String, String> settings = new LinkedHashMap<>(routine.settings());
        Matcher set = SET.matcher(words);
        if (set.find()) {
            settings.put(set.group(1), set.group(2).replace(" ,", ","));
        } else if (words.contains("reset all")) {
            settings.clear();
        } else if (words.startsWith("reset ")) {
            settings.remove(words.substring("reset ".length()).strip());
        }
        boolean definer =
                words.contains("security definer") || routine.securityDefiner() && !words.contains("security invoker");
        return new CreateRoutine(
                routine.name(),
                routine.procedure(),
                routine.orReplace(),
                routine.arguments(),
                routine.returns(),
                routine.language(),
                routine.volatility(),
                definer,
                settings,
                routine.body());
    }
}
