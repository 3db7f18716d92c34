package et.aksum.tenancy;

import et.aksum.shared.Assurance;
import et.aksum.shared.Permission;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, for which organisation, by which channel and how well known.
 *
 * @param secondFactorAt when a second factor was last proven, null when never
 * @param tokenScope what an API token is limited to; null when no token limits the call
 * @param sessionId the session of the portal he calls from; null on other channels
 */
public record Caller(
        OrganisationId organisation,
        @Nullable UUID userId,
        String name,
        AuthenticationLevel level,
        @Nullable OffsetDateTime secondFactorAt,
        Channel channel,
        @Nullable String address,
        @Nullable UUID tokenId,
        @Nullable Set<Permission> tokenScope,
        @Nullable UUID sessionId)
        implements Serializable {
    public Caller {
        if (tokenScope != null) {
            tokenScope = tokenScope.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(tokenScope));
        }
    }

    /** A caller without a session of the portal. */
    public Caller(
            OrganisationId organisation,
            @Nullable UUID userId,
            String name,
            AuthenticationLevel level,
            @Nullable OffsetDateTime secondFactorAt,
            Channel channel,
            @Nullable String address,
            @Nullable UUID tokenId,
            @Nullable Set<Permission> tokenScope) {
        this(organisation, userId, name, level, secondFactorAt, channel, address, tokenId, tokenScope, null);
    }

    /** A job of the application itself, without a person. */
    public static Caller system(OrganisationId organisation, String job) {
        return new Caller(organisation, null, job, AuthenticationLevel.SYSTEM, null, Channel.SYSTEM, null, null, null);
    }

    /** Somebody of this organisation who has not shown who he is yet. */
    public static Caller anonymous(OrganisationId organisation, Channel channel, @Nullable String address) {
        return new Caller(
                organisation, null, "anonymous", AuthenticationLevel.ANONYMOUS, null, channel, address, null, null);
    }

    /** The same caller after a second factor was proven. */
    public Caller withSecondFactor(OffsetDateTime at) {
        return with(AuthenticationLevel.SECOND_FACTOR, at, sessionId);
    }

    /** The same caller, signed in by his password alone, because no second factor is asked of him. */
    public Caller withoutSecondFactor() {
        return with(AuthenticationLevel.TOKEN, null, sessionId);
    }

    /** The same caller in a session of the portal. */
    public Caller inSession(UUID session) {
        return with(level, secondFactorAt, session);
    }

    /** The same caller as he is known at this moment: a second factor proven too long ago is not held any more. */
    public Caller asOf(OffsetDateTime now) {
        return level == AuthenticationLevel.SECOND_FACTOR
                        && (secondFactorAt == null
                                || secondFactorAt.plus(Assurance.HELD).isBefore(now))
                ? with(AuthenticationLevel.TOKEN, secondFactorAt, sessionId)
                : this;
    }

    /** The same caller as if no token limited him. For questions about him only, never to act. */
    public Caller withoutToken() {
        return new Caller(
                organisation, userId, name, level, secondFactorAt, channel, address, tokenId, null, sessionId);
    }

    private Caller with(AuthenticationLevel known, @Nullable OffsetDateTime proven, @Nullable UUID session) {
        return new Caller(organisation, userId, name, known, proven, channel, address, tokenId, tokenScope, session);
    }

    /** The user's id. @throws IllegalStateException when no person is acting */
    public UUID requireUser() {
        if (userId == null) {
            throw new IllegalStateException("No person is acting: " + name);
        }
        return userId;
    }

    /** Whether a token, if one is used, was issued for this permission. */
    public boolean tokenAllows(Permission permission) {
        return tokenScope == null || tokenScope.contains(permission);
    }
}
