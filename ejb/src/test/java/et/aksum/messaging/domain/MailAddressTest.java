package et.aksum.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"selam@house.example", "s.bekele+erp@mail.house.example", "root@localhost", "o'brien@x-1.example"
            })
    void the_address_of_a_mail_box_is_taken_as_it_is(String address) {
        assertThat(MailAddress.checked(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "selam",
                "@house.example",
                "selam@",
                "selam@house.example\r\nBcc: x@y.example",
                "selam@house.example\n",
                "a@b.example,c@d.example",
                "a@b.example;c@d.example",
                "Selam <selam@house.example>",
                "\"a\"@b.example",
                "a b@c.example",
                "a..b@c.example",
                "a@-b.example",
                "a@b@c.example",
                "ሰላም@house.example"
            })
    void what_could_be_more_than_one_mail_box_is_refused(String address) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> MailAddress.checked(address));
    }
}
