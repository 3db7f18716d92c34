package et.aksum.workforce.adapter;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What workforce knows about people. */
@ApplicationScoped
public class WorkforcePersonalData implements PersonalDataSource {
    private static final String NOBODY = "{\"display_name\": \"Erased person\"}";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable("workforce.employee", "Your employment.", Person.USER, "user_id", NOBODY),
                new PersonalTable("workforce.employee", "Your employment.", Person.EMPLOYEE, "id", NOBODY));
    }
}
