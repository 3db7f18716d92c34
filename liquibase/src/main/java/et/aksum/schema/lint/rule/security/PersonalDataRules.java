package et.aksum.schema.lint.rule.security;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CommentOn;
import et.aksum.schema.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** SC07: columns about people whose comment does not say of which class. */
final class PersonalDataRules {
    private static final Pattern CLASS = Pattern.compile("(?is).*\\bpii:\\s*\\w+.*");

    private final Map<List<Object>, Place> commented = new LinkedHashMap<>();

    private PersonalDataRules() {}

    static void register(RuleBook book) {
        PersonalDataRules rules = new PersonalDataRules();
        book.on(CommentOn.class, "SC07", rules::remember);
        book.afterRelease("SC07", rules::check);
    }

    private void remember(CommentOn comment, Moment at) {
        QualifiedName table = comment.parent();
        if (comment.kind().equals("column") && table != null) {
            commented.put(List.of(at.model().resolve(table), comment.object().name()), at.place());
        }
    }

    private void check(Ending end) {
        for (Table table : end.touchedTables()) {
            if (!table.isTemporary() && table.partitionOf().isEmpty()) {
                table.columns().stream()
                        .filter(column -> PersonalData.isLikely(column.name(), column.type()))
                        .filter(column -> table.commentOf(column.name())
                                .filter(comment -> CLASS.matcher(comment).matches())
                                .isEmpty())
                        .forEach(column -> report(table, column, end));
            }
        }
        commented.clear();
    }

    private void report(Table table, Column column, Ending end) {
        ColumnDefinition definition = column.definition();
        String message = table.name() + "." + column.name()
                + " looks like data about people, and its comment names no class (\"pii: …\").";
        Place comment = commented.get(List.of(table.name(), column.name()));
        if (definition != null && end.isNew(definition)) {
            end.reportDefinition(definition, message);
        } else if (comment != null) {
            end.report(comment, message);
        }
    }
}
