package et.aksum.consent.adapter;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What consent knows about people: the proof of what they agreed to outlives an erasure, by their ids alone. */
@ApplicationScoped
public class ConsentPersonalData implements PersonalDataSource {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable("consent.answer", "What you agreed to and took back.", Person.USER, "user_id", null),
                new PersonalTable(
                        "consent.answer", "What you agreed to and took back.", Person.CONTACT, "contact_id", null),
                new PersonalTable("consent.location_read", "Who saw where you were.", Person.USER, "person_id", null));
    }
}
