package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "PASSWORD", "SYSTEM"})
    void whoever_is_not_fully_signed_in_passes_no_gate(AuthenticationLevel level) {
        assertThat(Grants.couldEver(caller(level, null, null), Permission.IDENTITY_USER_VIEW))
                .isFalse();
    }

    @Test
    void a_token_never_allows_more_than_its_scope() {
        Caller token = caller(AuthenticationLevel.TOKEN, null, Set.of(Permission.AUDIT_TRAIL_VIEW));

        assertThat(Grants.couldEver(token, Permission.AUDIT_TRAIL_VIEW)).isTrue();
        assertThat(Grants.couldEver(token, Permission.IDENTITY_USER_VIEW)).isFalse();
        assertThat(Grants.couldEver(token.withSecondFactor(NOON), Permission.IDENTITY_USER_VIEW))
                .isFalse();
    }

    private static Caller caller(
            AuthenticationLevel level, @Nullable OffsetDateTime factor, @Nullable Set<Permission> scope) {
        return new Caller(
                new OrganisationId(UUID.randomUUID()),
                UUID.randomUUID(),
                "x",
                level,
                factor,
                Channel.API,
                null,
                null,
                scope);
    }
}
