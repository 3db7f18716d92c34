package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CredentialChangeTest {
    @Test
    void every_change_has_its_letter_in_both_languages() throws Exception {
        for (String bundle : new String[] {"letters", "letters_am"}) {
            Properties texts = new Properties();
            try (var in = CredentialChange.class.getResourceAsStream("/et/aksum/messaging/" + bundle + ".properties")) {
                texts.load(in);
            }
            for (CredentialChange change : CredentialChange.values()) {
                String template =
                        "credentials-" + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertThat(texts.stringPropertyNames()).as(bundle).contains(template + ".subject", template + ".body");
            }
        }
    }

    @Test
    void only_what_leaves_the_proofs_as_they_were_lets_other_sessions_go_on() {
        for (CredentialChange change : CredentialChange.values()) {
            boolean same = change == CredentialChange.RECOVERY_CODE_USED || change == CredentialChange.PROVIDER_LINKED;
            assertThat(change.endsOtherSessions().isEmpty()).as(change.name()).isEqualTo(same);
        }
    }
}
