package et.aksum.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantSigningKeyTest {
    private static final UUID ADDIS = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID HAWASSA = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
    private final TestDatabase database = TestDatabase.get();

    @Test
    void the_database_accepts_what_the_application_signs() {
        assertThat(organisationsSeenBy(Caller.system(new OrganisationId(ADDIS), "test")))
                .isEqualTo(List.of(ADDIS));
        assertThat(organisationsSeenBy(Caller.system(new OrganisationId(HAWASSA), "test")))
                .isEqualTo(List.of(HAWASSA));
    }

    @Test
    void an_injected_statement_cannot_switch_the_organisation() {
        String signed = database.key().sign(Caller.system(new OrganisationId(ADDIS), "test"));
        String forged = signed.replace(ADDIS.toString(), HAWASSA.toString());

        List<?> seen = TenantContext.callAs(
                Caller.system(new OrganisationId(ADDIS), "test"),
                () -> database.inTransaction(() -> {
                    var em = database.entityManager();
                    em.createNativeQuery("select set_config('app.tenant', ?1, true)")
                            .setParameter(1, forged)
                            .getResultList();
                    return em.createNativeQuery("select id from identity.organisation")
                            .getResultList();
                }));

        assertThat(seen).isEmpty();
    }

    @Test
    void without_organisation_only_global_tables_show_rows() {
        List<?> seen = TenantContext.callWithoutOrganisation(() -> database.inTransaction(() -> database.entityManager()
                .createNativeQuery("select id from identity.app_user")
                .getResultList()));

        assertThat(seen).isEmpty();
    }

    private List<?> organisationsSeenBy(Caller caller) {
        return TenantContext.callAs(
                caller,
                () -> database.inTransaction(() -> database.entityManager()
                        .createNativeQuery("select id from identity.organisation")
                        .getResultList()));
    }
}
