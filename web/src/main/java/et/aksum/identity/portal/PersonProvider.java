package et.aksum.identity.portal;

import et.aksum.identity.ProviderSignIn;
import et.aksum.identity.ProviderSignIn.LinkRow;
import et.aksum.identity.UserId;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sign-in provider calls a colleague: a part of his page. The sign-in page asks whether there is one. */
@Named
@RequestScoped
public class PersonProvider {
    @Inject
    ProviderSignIn provider;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    /** What people call it; null when there is none. */
    public @Nullable String getName() {
        return provider.providerName().orElse(null);
    }

    public List<LinkRow> of(UUID person) {
        return provider.of(new UserId(person));
    }

    public void link(UUID person) {
        provider.link(new UserId(person), typed.required("subject"));
        announce.andGo("/identity/person?id=" + person, "provider.linked");
    }

    public void unlink(UUID person, UUID link) {
        provider.unlink(new UserId(person), link);
        announce.andGo("/identity/person?id=" + person, "provider.unlinked");
    }

    public Typed getTyped() {
        return typed;
    }
}
