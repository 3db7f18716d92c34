package et.aksum.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.catalogue.ItemRefusal.ItemAlreadyExists;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.catalogue.ItemRegister.ReviseItem;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemRegisterTest {
    private static final ItemDescription TEST_KIT =
            new ItemDescription("HIV rapid test", "HRDT", "HIV test", "HIV 1/2", "Determine", "20 tests", "Kit", 20);

    private final TestDatabase database = TestDatabase.get();
    private final Wiring wiring = new Wiring(database, Clock.systemUTC());
    private final ItemRegister register = wiring.get(ItemRegister.class);
    private final ItemQueries queries = wiring.get(ItemQueries.class);
    private Caller keeper;

    @BeforeEach
    void organisation() {
        UUID organisation = Uuid7.next();
        database.asSuperuser(
                "insert into identity.organisation (id, code, name, currency) values ('%s', 'items-%s', 'Items', 'ETB')"
                        .formatted(organisation, organisation.toString().substring(24)));
        keeper = Caller.system(new OrganisationId(organisation), "keeper");
    }

    @Test
    void whoever_revises_an_item_sees_all_of_what_he_replaces() {
        ItemId item = added("HIV-20", TEST_KIT);
        ItemRow seen = row(item);
        assertThat(List.of(seen.name(), seen.group(), seen.subGroup(), seen.genericName(), seen.brand()))
                .containsExactly("HIV rapid test", "HRDT", "HIV test", "HIV 1/2", "Determine");
        assertThat(List.of(seen.strength(), seen.form(), seen.packSize())).containsExactly("20 tests", "Kit", 20);

        revise(item, seen.version(), named("HIV rapid test, new"));

        ItemRow now = row(item);
        assertThat(now.name()).isEqualTo("HIV rapid test, new");
        assertThat(now.code()).isEqualTo("HIV-20");
        assertThat(now.brand()).isNull();
        assertThat(now.version()).isGreaterThan(seen.version());
    }

    @Test
    void a_revision_of_a_version_that_is_gone_changes_nothing() {
        ItemId item = added("GLV-1", named("Gloves"));
        long seen = row(item).version();
        revise(item, seen, named("Gloves, nitrile"));

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> revise(item, seen, named("Gloves, latex")));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> retire(item, seen));

        assertThat(row(item).name()).isEqualTo("Gloves, nitrile");
        assertThat(row(item).retired()).isFalse();
    }

    @Test
    void no_item_takes_the_name_of_another_in_use_or_a_pack_of_nothing() {
        ItemId gloves = added("GLV-2", named("Gloves"));
        ItemId masks = added("MSK-2", named("Masks"));

        assertThatExceptionOfType(ItemAlreadyExists.class).isThrownBy(() -> revise(masks, 1, named("GLOVES ")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> revise(masks, 1, new ItemDescription("Masks", null, null, null, null, null, null, 0)))
                .matches(refused -> refused.field().equals("packSize"));
        retire(gloves, row(gloves).version());
        revise(masks, row(masks).version(), named("Gloves"));

        assertThat(row(masks).name()).isEqualTo("Gloves");
    }

    @Test
    void the_trail_tells_of_every_change_of_an_item() {
        ItemId item = added("SYR-5", named("Syringe 5 ml"));
        revise(item, row(item).version(), named("Syringe 5 ml, sterile"));
        retire(item, row(item).version());

        assertThat(as(() -> wiring.get(EntityManager.class)
                        .createNativeQuery("select action from audit.entry where subject_id = ?1 order by seq")
                        .setParameter(1, item.value().toString())
                        .getResultList()))
                .isEqualTo(List.of("item.added", "item.revised", "item.retired"));
    }

    private ItemId added(String code, ItemDescription description) {
        return as(() -> register.add(new AddItem(code, description)));
    }

    private void revise(ItemId item, long seen, ItemDescription description) {
        as(() -> {
            register.revise(new ReviseItem(item, seen, description));
            return true;
        });
    }

    private void retire(ItemId item, long seen) {
        as(() -> {
            register.retire(item, seen);
            return true;
        });
    }

    private ItemRow row(ItemId item) {
        return as(() -> queries.get(item));
    }

    private static ItemDescription named(String name) {
        return new ItemDescription(name, null, null, null, null, null, null, null);
    }

    private <T> T as(Callable<T> work) {
        return TenantContext.callAs(keeper, () -> database.inTransaction(work));
    }
}
