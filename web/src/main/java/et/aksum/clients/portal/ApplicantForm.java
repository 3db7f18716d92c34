package et.aksum.clients.portal;

import et.aksum.clients.ClientKind;
import et.aksum.clients.ContactRole;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.platform.portal.Typed;
import org.jspecify.annotations.Nullable;

/** What a stranger fills in about an institution and himself, when he registers and when he corrects it. */
public abstract class ApplicantForm extends PartyForm {
    ApplicantForm() {
        super(ContactRole.ORDERS.name());
    }

    /** What a form says about an institution; employees fill in the same one. */
    static InstitutionFacts facts(Typed typed) {
        String licence = typed.optional("licenceKind");
        return new InstitutionFacts(
                typed.required("tin"),
                typed.required("name"),
                typed.optional("gln"),
                ClientKind.valueOf(typed.required("kind")),
                Ownership.valueOf(typed.required("ownership")),
                typed.optional("region"),
                typed.optional("zone"),
                typed.optional("woreda"),
                typed.optional("kebele"),
                licence == null ? null : LicenceKind.valueOf(licence),
                typed.optional("licenceNumber"),
                typed.day("licenceExpiresOn"));
    }

    static PersonFacts person(Typed typed, String[] roles) {
        return new PersonFacts(
                typed.required("contactName"),
                typed.required("email"),
                typed.optional("phone"),
                typed.required("language"),
                Roles.of(roles));
    }

    /** Puts into the fields what was given before. */
    void fill(InstitutionFacts given, PersonFacts person) {
        put("tin", given.tin());
        put("name", given.name());
        put("gln", given.gln());
        put("kind", given.kind().name());
        put("ownership", given.ownership().name());
        put("region", given.region());
        put("zone", given.zone());
        put("woreda", given.woreda());
        put("kebele", given.kebele());
        put(
                "licenceKind",
                given.licenceKind() == null ? null : given.licenceKind().name());
        put("licenceNumber", given.licenceNumber());
        put(
                "licenceExpiresOn",
                given.licenceExpiresOn() == null
                        ? null
                        : given.licenceExpiresOn().toString());
        put("contactName", person.name());
        put("email", person.email());
        put("phone", person.phone());
        put("language", person.language());
        setRoles(person.roles().stream().map(ContactRole::name).toArray(String[]::new));
    }

    private void put(String field, @Nullable String value) {
        getTyped().put(field, value == null ? "" : value);
    }
}
