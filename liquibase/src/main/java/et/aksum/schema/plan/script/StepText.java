package et.aksum.schema.plan.script;

import et.aksum.schema.plan.HistoryRows;
import et.aksum.schema.plan.Quoted;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Step.Asked;
import et.aksum.schema.sql.token.Lexer;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.stream.Collectors;

/** One changeSet in a script, with its row in the history: both or neither, unless it must do without a transaction. */
final class StepText {
    private StepText() {}

    static String forward(Step step) {
        return frame(
                step,
                "",
                step.asked().stream().map(asked -> ask(step, asked)).collect(Collectors.joining())
                        + texts(step.forward())
                        + HistoryRows.insert(step));
    }

    static String back(Step step) {
        return frame(step, " taken back", texts(step.back().texts()) + HistoryRows.delete(step));
    }

    private static String frame(Step step, String how, String content) {
        String title = "%n-- %s%s (%s, %s)%n"
                .formatted(step.id(), how, step.key().path(), step.row().checksum());
        return step.inTransaction()
                ? title + "begin;\n" + content + "commit;\n"
                : title + Frame.PATIENT + content + Frame.LIMITS;
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(StepText::closed).collect(Collectors.joining());
    }

    /** A comment at the end of a text must not swallow the semicolon. */
    private static String closed(String text) {
        List<Token> tokens = Lexer.tokens(text);
        boolean open = !tokens.isEmpty() && !tokens.get(tokens.size() - 1).isMark(";");
        return text.strip() + (open ? "\n;\n" : "\n");
    }

    private static String ask(Step step, Asked asked) {
        return """
               do $asked$
               begin
                 if (select answer.value::text from (%s) as answer (value)) is distinct from %s then
                   raise exception %s;
                 end if;
               end
               $asked$;
               """
                .formatted(
                        String.valueOf(asked.query()).strip().replaceFirst(";\\s*$", ""),
                        Quoted.text(asked.expected()),
                        Quoted.text("%s: its precondition (%s) does not hold.".formatted(step.id(), asked.kind())));
    }
}
