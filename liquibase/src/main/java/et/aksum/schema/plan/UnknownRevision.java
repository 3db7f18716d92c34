package et.aksum.schema.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Neither a release nor a changeSet of this history has that name. */
public final class UnknownRevision extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownRevision(String name, List<Step> steps) {
        super("%s is neither a changeSet nor a release; the releases are %s, and none stands for an empty database."
                .formatted(name, steps.stream().map(Step::release).distinct().collect(Collectors.joining(", "))));
    }
}
