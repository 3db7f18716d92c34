package et.aksum.clients.domain;

import et.aksum.clients.ContactRole;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks for an institution, as given.
 *
 * @param phone with country code, for example {@code +251911223344}
 * @param language {@code en} or {@code am}
 * @param roles at least one
 */
public record Person(String name, String email, @Nullable String phone, String language, Set<ContactRole> roles) {
    /** @throws InvalidInput when one of them will not do */
    public Person {
        name = PlainText.line("contactName", 200, name);
        email = PlainText.line("email", 254, email);
        if (!email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")) {
            throw new InvalidInput("email", "An e-mail address looks like name@example.org.");
        }
        phone = telephone(phone);
        if (!Set.of("en", "am").contains(language)) {
            throw new InvalidInput("language", "Letters are written in English (en) or Amharic (am).");
        }
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new InvalidInput("roles", "Say for what the person speaks: one role at least.");
        }
    }

    /** Blanks and hyphens are only for reading; 09… is how one dials inside Ethiopia. */
    private static @Nullable String telephone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String dialled =
                text.replaceAll("[\\s()./-]", "").replaceFirst("^00", "+").replaceFirst("^0", "+251");
        if (!dialled.matches("[+][0-9]{7,15}")) {
            throw new InvalidInput("phone", "A telephone number looks like +251 911 223344.");
        }
        return dialled;
    }
}
