package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Map;

/**
 * {@code CREATE [MATERIALIZED] VIEW}.
 *
 * @param options of WITH (…); an option without a value is {@code true}
 */
public record CreateView(
        QualifiedName name,
        boolean orReplace,
        boolean temporary,
        boolean materialized,
        Map<String, String> options,
        List<Token> query)
        implements Statement {
    public boolean usesRightsOfTheReader() {
        return List.of("true", "on", "1", "yes").contains(options.getOrDefault("security_invoker", "false"));
    }
}
