package et.aksum.integration.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.integration.Archive;
import et.aksum.integration.Staff;
import et.aksum.integration.Superuser;
import et.aksum.messaging.IdempotencyKeyReused;
import et.aksum.messaging.IdempotencyRequest;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierRegister;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.shared.BusinessException;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The key is kept in the transaction of what it stands for: both happen or neither. */
@ExtendWith(ArquillianExtension.class)
class IdempotencyIT {
    @Inject
    SupplierRegister register;

    @Inject
    OwnTransaction transaction;

    private final Caller buyer = Staff.of(Staff.ADDIS, "procurement");
    private final String key = UUID.randomUUID().toString();
    private final String name = "Supplier " + UUID.randomUUID();

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.with(IdempotencyIT.class);
    }

    @Test
    void the_same_key_gives_the_same_answer_and_one_effect() {
        SupplierId first = send(name, "body");

        SupplierId again = send(name, "body");

        assertThat(again).isEqualTo(first);
        assertThat(suppliersNamed(name)).isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        send(name, "body");

        assertThatThrownBy(() -> send(name + " too", "other body")).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(suppliersNamed(name + " too")).isZero();
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        assertThatThrownBy(() -> send("", "bad body")).isInstanceOf(BusinessException.class);

        assertThat(send(name, "good body")).isNotNull();
    }

    @Test
    void what_is_rolled_back_later_takes_its_key_along() {
        assertThatThrownBy(() -> TenantContext.callAs(
                        buyer,
                        () -> transaction.call(() -> {
                            call(name, "body");
                            throw new IllegalStateException("on purpose");
                        })))
                .isInstanceOf(RuntimeException.class);
        assertThat(Superuser.number("select count(*) from messaging.idempotency_key where key = '" + key + "'"))
                .isZero();

        assertThat(send(name, "body")).isNotNull();
        assertThat(suppliersNamed(name)).isEqualTo(1);
    }

    @Test
    void one_persons_key_means_nothing_to_another_organisation() {
        SupplierId first = send(name, "body");

        SupplierId second = TenantContext.callAs(Staff.of(Staff.HAWASSA, "procurement"), () -> call(name, "body"));

        assertThat(second).isNotEqualTo(first);
    }

    private SupplierId send(String supplier, String body) {
        return TenantContext.callAs(buyer, () -> call(supplier, body));
    }

    private SupplierId call(String supplier, String body) {
        return IdempotencyRequest.callWith(
                key,
                body.getBytes(StandardCharsets.UTF_8),
                () -> register.register(new RegisterSupplier(null, supplier, null, null)));
    }

    private static long suppliersNamed(String name) {
        return Superuser.number("select count(*) from procurement.supplier where name = '" + name + "'");
    }
}
