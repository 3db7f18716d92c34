package et.aksum.messaging.adapter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an answer.
 *
 * @param id of what was created
 * @param rest the answer's other parts, one a line; null when the id is all of it. It may hold a secret
 */
record KeptAnswer(UUID id, @Nullable String rest) {
    @Override
    public String toString() {
        return "KeptAnswer[id=%s, rest=***]".formatted(id);
    }
}
