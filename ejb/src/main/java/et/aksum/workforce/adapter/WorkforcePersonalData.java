package et.aksum.workforce.adapter;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What workforce knows about people. */
@ApplicationScoped
public class WorkforcePersonalData implements PersonalDataSource {
    @Override
    public List<PersonalTable> tables() {
        return List.of(new PersonalTable(
                "workforce.employee",
                "Your employment.",
                Person.USER,
                "user_id",
                "{\"display_name\": \"Erased person\"}"));
    }
}
