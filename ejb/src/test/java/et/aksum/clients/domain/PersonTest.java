package et.aksum.clients.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.clients.ContactRole;
import et.aksum.shared.InvalidInput;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @CsvSource({"0911223344,+251911223344", "+251 911-22 33 44,+251911223344", "00251911223344,+251911223344"})
    void telephone_numbers_are_kept_in_one_form(String typed, String kept) {
        assertThat(person("a@b.example", typed).phone()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"911223344", "+25191122334455667", "call me"})
    void what_is_no_telephone_number_is_refused(String typed) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> person("a@b.example", typed))
                .matches(refused -> refused.field().equals("phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b@c.example", "@c.example", "a@b@c.example", "a@b.example\nbcc: x@y.example"})
    void what_is_no_address_is_refused(String typed) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> person(typed, null))
                .matches(refused -> refused.field().equals("email"));
    }

    @Test
    void somebody_speaks_for_something() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Person("Almaz", "a@b.example", null, "en", Set.of()))
                .matches(refused -> refused.field().equals("roles"));
    }

    private static Person person(String email, String phone) {
        return new Person("Almaz", email, phone, "en", Set.of(ContactRole.ORDERS));
    }
}
