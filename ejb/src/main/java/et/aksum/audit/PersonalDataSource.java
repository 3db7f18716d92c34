package et.aksum.audit;

import java.util.List;

/** Each context that knows something about people says in which tables; whoever exports or erases a person asks them all. */
public interface PersonalDataSource {
    List<PersonalTable> tables();
}
