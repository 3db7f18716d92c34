package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.token.Remark;
import et.aksum.schema.sql.token.Splitter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comments "-- effect: …": what statements change that a reader cannot see changing. */
public final class EffectRemarks {
    private static final Pattern EFFECT = Pattern.compile("(?is)^effect:\\s*(\\S.{3,})");

    private EffectRemarks() {}

    /** Those before or in a statement, and in the block that it is. */
    public static List<String> of(ReadStatement statement) {
        return Stream.concat(
                        words(statement.text().remarks()).stream(),
                        statement.statement() instanceof DoBlock block ? in(block.body()).stream() : Stream.of())
                .toList();
    }

    public static List<String> in(Body body) {
        return words(Splitter.split(body.text()).stream()
                .flatMap(piece -> piece.remarks().stream())
                .toList());
    }

    private static List<String> words(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> EFFECT.matcher(remark.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .toList();
    }
}
