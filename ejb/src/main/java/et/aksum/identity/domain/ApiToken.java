package et.aksum.identity.domain;

import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A token that acts for its owner over the API, within its scope, until it expires or is revoked. */
@Entity
@Table(schema = "identity", name = "api_token")
public class ApiToken {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "user_id")
    private UUID owner;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String scopes;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    private @Nullable OffsetDateTime revokedAt;

    @Column(name = "second_factor_at")
    private @Nullable OffsetDateTime secondFactorAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ApiToken() {}

    public ApiToken(
            UUID id,
            Caller owner,
            String name,
            byte[] tokenHash,
            Set<Permission> scopes,
            OffsetDateTime now,
            OffsetDateTime expires) {
        this.id = id;
        this.organisation = owner.organisation().value();
        this.owner = owner.requireUser();
        this.name = nameOf(name);
        this.tokenHash = tokenHash.clone();
        this.scopes = scopes.stream().map(Permission::code).sorted().collect(Collectors.joining(" "));
        this.createdAt = now;
        this.expiresAt = expires;
    }

    /** The name as it is kept. @throws InvalidInput when it is empty or too long */
    public static String nameOf(String name) {
        return PlainText.line("name", 100, name);
    }

    public void revoke(OffsetDateTime now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public void secondFactorProven(OffsetDateTime now) {
        secondFactorAt = now;
    }

    public boolean isUsableAt(OffsetDateTime now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Codes of the permissions; a code a later release no longer knows allows nothing. */
    public Set<String> scopes() {
        return scopes.isBlank() ? Set.of() : new TreeSet<>(Set.of(scopes.split(" ")));
    }

    public Set<Permission> permissions() {
        return scopes().stream()
                .flatMap(code -> Permission.ofCode(code).map(Stream::of).orElseGet(Stream::empty))
                .collect(Collectors.toSet());
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    public OffsetDateTime expiresAt() {
        return expiresAt;
    }

    public @Nullable OffsetDateTime revokedAt() {
        return revokedAt;
    }

    public @Nullable OffsetDateTime secondFactorAt() {
        return secondFactorAt;
    }
}
