package et.aksum.messaging.adapter;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What messaging knows about people. */
@ApplicationScoped
public class MessagingPersonalData implements PersonalDataSource {
    @Override
    public List<PersonalTable> tables() {
        return List.of(new PersonalTable(
                "messaging.letter",
                "Letters to your address; what they said is not kept.",
                Person.MAIL_BOX,
                "recipient",
                "{\"recipient\": \"gone-{id}@invalid\"}"));
    }
}
