package et.aksum.clients.adapter;

import et.aksum.approval.ApprovalExpired;
import et.aksum.approval.ApprovalGranted;
import et.aksum.approval.ApprovalRejected;
import et.aksum.approval.ApprovalReturned;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.domain.Admission;
import et.aksum.clients.domain.Registration;
import et.aksum.clients.domain.RegistrationApprovals;
import et.aksum.clients.domain.RegistrationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Brings about what the approval engine decided, in the deciding transaction: it is undone when the consequence fails. */
@ApplicationScoped
public class RegistrationOutcome {
    @Inject
    RegistrationRepository registrations;

    @Inject
    Admission admission;

    void on(@Observes ApprovalGranted granted) {
        if (isOurs(granted.subjectType())) {
            admission.approve(
                    registration(granted.subjectId(), granted.subjectVersion()),
                    granted.decidedBy().value());
        }
    }

    void on(@Observes ApprovalRejected rejected) {
        if (isOurs(rejected.subjectType())) {
            admission.reject(
                    registration(rejected.subjectId(), rejected.subjectVersion()),
                    rejected.decidedBy().value(),
                    rejected.reason());
        }
    }

    void on(@Observes ApprovalReturned returned) {
        if (isOurs(returned.subjectType())) {
            admission.sendBack(
                    registration(returned.subjectId(), returned.subjectVersion()),
                    returned.decidedBy().value(),
                    returned.comment());
        }
    }

    void on(@Observes ApprovalExpired expired) {
        if (isOurs(expired.subjectType())) {
            admission.lapse(registration(expired.subjectId(), expired.subjectVersion()));
        }
    }

    private static boolean isOurs(String subjectType) {
        return subjectType.equals(RegistrationApprovals.SUBJECT);
    }

    private Registration registration(UUID id, long version) {
        return registrations.getForChange(new RegistrationId(id), version);
    }
}
