package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierRefusal.SupplierNotOrderable;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierTest {
    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901", "12345678a0", "", "１２３４５６７８９０"})
    void a_tin_has_exactly_ten_digits(String tin) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> supplier(tin));
    }

    @Test
    void leading_zeros_of_a_tin_are_kept() {
        assertThat(supplier("0001234567").tin()).isEqualTo("0001234567");
    }

    @Test
    void nothing_is_ordered_from_a_retired_supplier() {
        Supplier supplier = supplier(null);
        supplier.requireOrderable();
        supplier.retire(0, PurchaseOrderFixture.NOW);
        assertThatExceptionOfType(SupplierNotOrderable.class).isThrownBy(supplier::requireOrderable);
    }

    @Test
    void a_change_of_an_old_version_is_refused() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> supplier(null).revise(3, "New", null, null));
    }

    private static Supplier supplier(String tin) {
        return new Supplier(Uuid7.next(), new SupplierId(Uuid7.next()), "SUP-00001", "Acme", tin, "ET");
    }
}
