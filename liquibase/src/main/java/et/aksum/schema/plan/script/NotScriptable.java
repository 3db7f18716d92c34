package et.aksum.schema.plan.script;

import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Step.Asked;
import java.util.List;

/** A script cannot say what a changeSet needs; the message names the changeSet. */
public final class NotScriptable extends Exception {
    private static final long serialVersionUID = 1L;

    private NotScriptable(String message) {
        super(message);
    }

    static void refuse(List<Step> steps, boolean back) throws NotScriptable {
        for (Step step : steps) {
            if (back && !step.back().isThere()) {
                throw new NotScriptable("There is no way back over %s: %s."
                        .formatted(step.id(), step.back().whyNot()));
            }
            for (Asked asked : step.asked()) {
                if (!back && asked.query() == null) {
                    throw new NotScriptable("%s has a precondition that a script cannot ask (%s); migrate can."
                            .formatted(step.id(), asked.kind()));
                }
            }
        }
    }
}
