package et.aksum.consent.portal;

import et.aksum.consent.ConsentLedger;
import et.aksum.consent.ConsentTexts;
import et.aksum.consent.ConsentTexts.Wording;
import et.aksum.platform.portal.Labels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The question that goes with every form that sends a position. */
@Named
@RequestScoped
public class PlaceQuestion {
    @Inject
    ConsentTexts texts;

    public String getBody() {
        return texts.of(ConsentLedger.LOCATION_OF_ACT, Labels.locale())
                .map(Wording::body)
                .orElse("");
    }
}
