package et.aksum.identity.adapter;

import et.aksum.identity.domain.ResetLetter;
import et.aksum.identity.domain.ResetRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** Writes the letter after the answer has gone: how long it takes tells nobody whether the account exists. */
@ApplicationScoped
public class ResetLetters {
    private static final System.Logger LOG = System.getLogger(ResetLetters.class.getName());

    @Inject
    ResetLetter letter;

    void on(@ObservesAsync ResetRequested request) {
        try {
            letter.write(request);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "A link to replace a password could not be sent.", failed);
        }
    }
}
