package et.aksum.consent;

import jakarta.enterprise.context.RequestScoped;

/** The language in which the running request asked for consent: an answer belongs to the words it was given to. */
@RequestScoped
public class AskedIn {
    private String language = "en";

    public String language() {
        return language;
    }

    /** @param code en or am; anything else is asked in English */
    public void in(String code) {
        language = code.equals("am") ? "am" : "en";
    }
}
