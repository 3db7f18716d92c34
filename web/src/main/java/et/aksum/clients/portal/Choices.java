package et.aksum.clients.portal;

import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ContactRole;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.clients.RegistrationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the menus of the pages about clients offer. */
@Named("clientChoices")
@ApplicationScoped
public class Choices {
    public List<ClientKind> getKinds() {
        return List.of(ClientKind.values());
    }

    public List<Ownership> getOwnerships() {
        return List.of(Ownership.values());
    }

    public List<LicenceKind> getLicences() {
        return List.of(LicenceKind.values());
    }

    public List<AddressKind> getAddresses() {
        return List.of(AddressKind.values());
    }

    public List<ContactRole> getRoles() {
        return List.of(ContactRole.values());
    }

    public List<RegistrationState> getStates() {
        return List.of(RegistrationState.values());
    }
}
