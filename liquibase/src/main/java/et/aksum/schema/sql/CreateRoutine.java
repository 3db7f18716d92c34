package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE FUNCTION} and {@code CREATE PROCEDURE}.
 *
 * @param returns null for procedures and tables
 * @param settings of SET clauses, by lower-case name
 * @param body null for routines in C and the like
 */
public record CreateRoutine(
        QualifiedName name,
        boolean procedure,
        boolean orReplace,
        List<Token> arguments,
        @Nullable TypeName returns,
        String language,
        Volatility volatility,
        boolean securityDefiner,
        Map<String, String> settings,
        @Nullable Body body)
        implements Statement {}
