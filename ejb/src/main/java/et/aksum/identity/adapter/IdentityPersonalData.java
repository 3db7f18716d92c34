package et.aksum.identity.adapter;

import et.aksum.audit.PersonalDataSource;
import et.aksum.audit.PersonalTable;
import et.aksum.audit.PersonalTable.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What identity knows about people. */
@ApplicationScoped
public class IdentityPersonalData implements PersonalDataSource {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable(
                        "identity.app_user",
                        "Your account.",
                        Person.USER,
                        "id",
                        """
                        {"username": "gone-{id}", "display_name": "Erased person", "email": "gone-{id}@invalid", "password_hash": null, "totp_secret": null, "language": "en"}"""),
                new PersonalTable(
                        "identity.lost_factor",
                        "What you wrote when you had lost your authenticator.",
                        Person.USER,
                        "user_id",
                        "{\"words\": \"(erased)\"}"),
                new PersonalTable(
                        "identity.provider_link",
                        "What your organisation's sign-in provider calls you.",
                        Person.USER,
                        "user_id",
                        "{\"subject\": \"gone-{id}\"}"),
                new PersonalTable(
                        "identity.session",
                        "Where you were signed in.",
                        Person.USER,
                        "user_id",
                        "{\"address\": null, \"device\": null}"));
    }
}
