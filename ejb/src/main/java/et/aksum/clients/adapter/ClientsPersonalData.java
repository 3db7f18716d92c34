package et.aksum.clients.adapter;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What clients knows about the people who speak for institutions. */
@ApplicationScoped
public class ClientsPersonalData implements PersonalDataSource {
    private static final String CONTACT =
            "{\"name\": \"Erased person\", \"email\": \"gone-{id}@invalid\", \"phone\": null}";
    private static final String REGISTRATION =
            "{\"contact_name\": \"Erased person\", \"contact_email\": \"gone-{id}@invalid\", \"contact_phone\": null}";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                // Before the contact: it names the registrations.
                new PersonalTable(
                        "clients.registration",
                        "How you registered your institution.",
                        Person.CONTACT,
                        "contact_id",
                        REGISTRATION),
                new PersonalTable(
                        "clients.contact",
                        "How to reach you as the contact of a client.",
                        Person.CONTACT,
                        "id",
                        CONTACT),
                new PersonalTable(
                        "clients.contact",
                        "How to reach you as the contact of a client.",
                        Person.USER,
                        "user_id",
                        CONTACT));
    }
}
