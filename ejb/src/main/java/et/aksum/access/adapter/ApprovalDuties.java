package et.aksum.access.adapter;

import et.aksum.access.AccessQuestion;
import et.aksum.access.DocumentDuties;
import et.aksum.access.DocumentDuties.Act;
import et.aksum.access.domain.ApprovalHistory;
import et.aksum.access.domain.ApprovalHistory.Voice;
import et.aksum.approval.ApprovalGranted;
import et.aksum.shared.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Remembers who wrote and who approved whatever was approved, so that neither of them later does what must stay apart from it; and
 * refuses the approval of somebody who did such a thing before. What approvals were worth is added up by cumulative limits.
 */
@ApplicationScoped
public class ApprovalDuties {
    @Inject
    DocumentDuties duties;

    @Inject
    ApprovalHistory history;

    void on(@Observes ApprovalGranted granted) {
        Act draft = new Act(granted.subjectType(), granted.subjectId(), DocumentDuties.DRAFT);
        duties.record(draft, history.author(granted.requestId()), null, AccessQuestion.EMPTY);
        Act approve = new Act(granted.subjectType(), granted.subjectId(), DocumentDuties.APPROVE);
        for (Voice voice : history.voices(granted.requestId())) {
            duties.check(approve, voice.person());
            duties.record(
                    approve,
                    voice.person(),
                    Permission.ofCode(voice.permission()).orElse(null),
                    AccessQuestion.costing(voice.amount(), voice.on()).about(voice.party()));
        }
    }
}
