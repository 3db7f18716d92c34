package et.aksum.clients.portal;

import et.aksum.clients.ContactRole;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ticked boxes of a form. */
final class Roles {
    private Roles() {}

    static Set<ContactRole> of(String[] ticked) {
        return Stream.of(ticked).map(ContactRole::valueOf).collect(Collectors.toSet());
    }
}
