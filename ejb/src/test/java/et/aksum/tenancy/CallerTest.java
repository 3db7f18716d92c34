package et.aksum.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.shared.Permission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final OrganisationId ORGANISATION = new OrganisationId(UUID.randomUUID());
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");

    @Test
    void a_second_factor_raises_the_level_and_keeps_the_rest() {
        Caller token = byToken(Set.of(Permission.AUDIT_TRAIL_VIEW));

        Caller raised = token.withSecondFactor(NOW);

        assertThat(raised.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(raised.secondFactorAt()).isEqualTo(NOW);
        assertThat(raised.tokenScope()).isEqualTo(token.tokenScope());
        assertThat(raised.tokenId()).isEqualTo(token.tokenId());
    }

    @Test
    void a_token_allows_its_scope_and_an_empty_scope_allows_nothing() {
        assertThat(byToken(Set.of(Permission.AUDIT_TRAIL_VIEW)).tokenAllows(Permission.AUDIT_TRAIL_VIEW))
                .isTrue();
        assertThat(byToken(Set.of(Permission.AUDIT_TRAIL_VIEW)).tokenAllows(Permission.AUDIT_TRAIL_VERIFY))
                .isFalse();
        assertThat(byToken(Set.of()).tokenAllows(Permission.AUDIT_TRAIL_VIEW)).isFalse();
        assertThat(Caller.system(ORGANISATION, "job").tokenAllows(Permission.AUDIT_TRAIL_VIEW))
                .isTrue();
    }

    @Test
    void the_scope_cannot_be_widened_afterwards() {
        EnumSet<Permission> scope = EnumSet.of(Permission.AUDIT_TRAIL_VIEW);
        Caller caller = byToken(scope);
        scope.add(Permission.IDENTITY_ROLE_GRANT);

        assertThat(caller.tokenAllows(Permission.IDENTITY_ROLE_GRANT)).isFalse();
    }

    @Test
    void a_job_is_nobody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Caller.system(ORGANISATION, "job").requireUser());
    }

    @Test
    void only_token_and_second_factor_count_as_signed_in() {
        assertThat(AuthenticationLevel.values())
                .filteredOn(AuthenticationLevel::isSignedIn)
                .containsExactly(AuthenticationLevel.TOKEN, AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void it_survives_in_a_session_that_is_written_to_disk() throws IOException, ClassNotFoundException {
        Caller caller = byToken(Set.of(Permission.AUDIT_TRAIL_VIEW)).withSecondFactor(NOW);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(caller);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(caller);
        }
    }

    private static Caller byToken(Set<Permission> scope) {
        return new Caller(
                ORGANISATION,
                UUID.randomUUID(),
                "Abebe",
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                "192.0.2.1",
                UUID.randomUUID(),
                scope);
    }
}
