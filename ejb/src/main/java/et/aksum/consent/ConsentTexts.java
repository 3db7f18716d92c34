package et.aksum.consent;

import et.aksum.consent.domain.Statements;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words in which people are asked; the newest revision of each. */
@Stateless
public class ConsentTexts {
    @Inject
    Statements statements;

    /** A question as it is asked now. */
    public record Wording(String purpose, String language, int revision, String title, String body) {}

    @Unguarded("Whoever is asked must be able to read the question.")
    public List<Wording> all(Locale language) {
        return statements.query(
                """
                select distinct on (p.code) p.code, w.language, w.revision, w.title, w.body
                from consent.wording w join consent.purpose p on p.org_id = w.org_id and p.id = w.purpose_id
                where w.language = ? order by p.code, w.revision desc""",
                row -> new Wording(
                        row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)),
                language.getLanguage().equals("am") ? "am" : "en");
    }

    @Unguarded("Whoever is asked must be able to read the question.")
    public Optional<Wording> of(String purpose, Locale language) {
        return all(language).stream()
                .filter(wording -> wording.purpose().equals(purpose))
                .findFirst();
    }
}
