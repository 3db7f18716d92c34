package et.aksum.operations.adapter;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which special changelog contexts this start applies, from AKSUM_CONTEXTS: comma separated, normally none. */
final class StartContexts {
    private static final String DEMO = "demo";

    private StartContexts() {}

    /** @throws IllegalStateException when the context is unknown, or it is "demo" without the credentials the launcher writes */
    static Set<String> of(Optional<String> configured, Optional<String> demoCredentialsFile) {
        Set<String> contexts = Arrays.stream(configured.orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!Set.of(DEMO).containsAll(contexts)) {
            throw new IllegalStateException(
                    "AKSUM_CONTEXTS is \"%s\"; it may only be empty or \"demo\".".formatted(configured.orElse("")));
        }
        if (contexts.contains(DEMO)
                && demoCredentialsFile.filter(file -> !file.isBlank()).isEmpty()) {
            throw new IllegalStateException(
                    "AKSUM_CONTEXTS=demo is refused: demo people must not reach a production database. The launcher alone "
                            + "starts a demo (-Daksum.demo=true); it sets AKSUM_DEMO_CREDENTIALS_FILE.");
        }
        return contexts;
    }
}
