package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.tenancy.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of an organisation. Without a password he is only invited. */
@Entity
@Table(schema = "identity", name = "app_user")
public class AppUser {
    private static final String AMHARIC = "am";

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    @Enumerated(EnumType.STRING)
    private UserState state;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "totp_secret")
    private byte @Nullable [] totpSecret;

    @Column(name = "totp_key_id")
    private @Nullable String totpKeyId;

    @Column(name = "totp_last_step")
    private long totpLastStep;

    /** The language he reads, as ISO 639-1. */
    private String language;

    /** The account of a program; the database keeps password and authenticator away from it. */
    private boolean service;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AppUser() {}

    private AppUser(
            UserId id,
            OrganisationId organisation,
            String username,
            String displayName,
            String email,
            OffsetDateTime now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.username = normalised(username);
        this.displayName = PlainText.line("displayName", 200, displayName);
        this.email = emailAddress(email);
        this.state = UserState.INVITED;
        this.language = Locale.ENGLISH.getLanguage();
        this.createdAt = now;
    }

    public static AppUser invited(
            UserId id,
            OrganisationId organisation,
            String username,
            String displayName,
            String email,
            OffsetDateTime now) {
        return new AppUser(id, organisation, username, displayName, email, now);
    }

    /** The account of a program: active at once, and never with a password. No letter reaches it. */
    public static AppUser service(
            UserId id, OrganisationId organisation, String username, String displayName, OffsetDateTime now) {
        AppUser account =
                new AppUser(id, organisation, username, displayName, normalised(username) + "@service.invalid", now);
        account.service = true;
        account.state = UserState.ACTIVE;
        return account;
    }

    /** The one spelling of a user name. @throws InvalidInput when it can be none */
    public static String normalised(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,62}")) {
            throw new InvalidInput(
                    "username", "A user name has 2 to 63 letters a to z, digits, dots, hyphens and underscores.");
        }
        return name;
    }

    /** The person has chosen a password, and an authenticator where he needs one. */
    public void activate(String newPasswordHash) {
        passwordHash = newPasswordHash;
        state = UserState.ACTIVE;
    }

    /** Another authenticator takes the place of the one before, if any; the code it showed cannot be used again. */
    public void tie(TotpVault.Sealed authenticator, long usedStep) {
        totpSecret = authenticator.bytes();
        totpKeyId = authenticator.keyId();
        totpLastStep = usedStep;
    }

    /** Nothing shows codes for the account any more. The step stays: a code used once stays used if the same seed came back. */
    public void untie() {
        totpSecret = null;
        totpKeyId = null;
    }

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    /** Letters and pages speak Amharic to him from now on, or English when it is any other. */
    public void speak(Locale chosen) {
        language = chosen.getLanguage().equals(AMHARIC) ? AMHARIC : Locale.ENGLISH.getLanguage();
    }

    /** The language he reads: English or Amharic. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public void deactivate() {
        state = UserState.DEACTIVATED;
    }

    /** Back to work, or back to being invited when the invitation was never accepted. */
    public void reactivate() {
        state = passwordHash == null ? UserState.INVITED : UserState.ACTIVE;
    }

    public boolean isActive() {
        return state == UserState.ACTIVE && deletedAt == null;
    }

    /** Whether it is the account of a program. */
    public boolean isService() {
        return service;
    }

    public UserId id() {
        return new UserId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public UserState state() {
        return state;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** The last accepted time step of the authenticator. */
    public long totpLastStep() {
        return totpLastStep;
    }

    public byte @Nullable [] encryptedTotpSecret() {
        return totpSecret == null ? null : totpSecret.clone();
    }

    /** Whether an authenticator is tied to the account. */
    public boolean hasAuthenticator() {
        return totpSecret != null;
    }

    private static String emailAddress(String text) {
        String email = PlainText.line("email", 254, text);
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            throw new InvalidInput("email", "An e-mail address looks like name@example.org.");
        }
        return email;
    }
}
