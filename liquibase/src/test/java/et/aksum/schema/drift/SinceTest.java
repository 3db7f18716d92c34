package et.aksum.schema.drift;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.ChangelogFiles;
import org.junit.jupiter.api.Test;

/** Asked about the history of release 0.1, which never changes. */
class SinceTest {
    private final Since since = Since.of(ChangelogFiles.ofThisBuild());

    private String of(ObjectKind kind, String name) {
        return since.of(new SchemaObject(kind, name));
    }

    @Test
    void a_thing_is_told_by_the_changeSet_that_defines_it() {
        assertThat(of(ObjectKind.POLICY, "procurement.supplier.supplier_tenant"))
                .isEqualTo("0.1-procurement-001-supplier");
        assertThat(of(ObjectKind.FUNCTION, "tenancy.sign_as_owner(org uuid, usr uuid)"))
                .isEqualTo("0.1-tenancy-005-sign-as-owner");
        assertThat(of(ObjectKind.SCHEMA, "tenancy")).isEqualTo("0.1-tenancy-003-signing-key");
        assertThat(of(ObjectKind.EXTENSION, "pgcrypto")).isEqualTo("0.1-tenancy-002-extensions");
    }

    @Test
    void a_table_that_others_refer_to_is_not_touched_by_them() {
        assertThat(of(ObjectKind.COLUMN, "procurement.supplier.tin")).isEqualTo("0.1-procurement-001-supplier");
        assertThat(of(ObjectKind.CONSTRAINT, "procurement.supplier.supplier_pk"))
                .isEqualTo("0.1-procurement-001-supplier");
    }

    @Test
    void what_a_function_made_is_told_by_the_call_that_named_the_table() {
        assertThat(of(ObjectKind.TRIGGER, "procurement.supplier.any_name_that_a_function_chose"))
                .isEqualTo("0.1-procurement-001-supplier");
    }

    @Test
    void a_grant_is_told_by_the_grant_or_by_the_default_privileges() {
        assertThat(of(ObjectKind.GRANT, "on table procurement.supplier to aksum_app"))
                .isEqualTo("0.1-procurement-001-supplier");
        assertThat(of(ObjectKind.GRANT, "on schema tenancy to aksum_app")).isEqualTo("0.1-tenancy-003-signing-key");
        assertThat(of(ObjectKind.GRANT, "on table procurement.supplier to aksum_backup"))
                .isEqualTo("0.1-tenancy-001-default-privileges");
        assertThat(of(ObjectKind.DEFAULT_PRIVILEGE, "of aksum_owner in every schema on tables"))
                .isEqualTo("0.1-tenancy-001-default-privileges");
    }

    @Test
    void everything_the_history_makes_is_told() {
        assertThat(ExpectedCatalogue.read().objects().keySet())
                .filteredOn(object -> object.kind() != ObjectKind.ROLE
                        // Made by Liquibase, and by the administrator's script.
                        && !object.name().matches("(.* )?(schema|public|schema\\.databasechangelog)\\b.*"))
                .allSatisfy(object ->
                        assertThat(since.of(object)).as(object.toString()).isNotNull());
        assertThat(of(ObjectKind.ROLE, "aksum_app")).isNull();
    }
}
