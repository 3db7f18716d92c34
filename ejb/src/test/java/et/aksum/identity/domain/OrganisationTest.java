package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.OrganisationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
    @Test
    void a_new_organisation_is_active() {
        assertThat(organisation("addis-medical", "Addis", "ETB").isActive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ab,Addis,ETB,code",
        "-ab,Addis,ETB,code",
        "Addis,Addis,ETB,code",
        "addis,' ',ETB,name",
        "addis,Addis,XXX,currency"
    })
    void each_field_is_refused_by_its_name(String code, String name, String currency, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> organisation(code, name, currency))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Organisation organisation(String code, String name, String currency) {
        return new Organisation(new OrganisationId(UUID.randomUUID()), code, name, currency);
    }
}
