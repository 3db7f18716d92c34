package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {
    private final OrganisationId organisation = new OrganisationId(Uuid7.next());

    @RepeatedTest(50)
    void a_token_leads_to_its_organisation_whatever_characters_its_parts_have() {
        TokenText token = TokenText.next(organisation);

        assertThat(TokenText.parse(token.text())).contains(token);
        assertThat(token.text()).startsWith("aks_").hasSize(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aks_", "Bearer x", "aks_AAAAAAAAAAAAAAAAAAAAAA_short"})
    void anything_else_is_no_token(String text) {
        assertThat(TokenText.parse(text)).isEmpty();
    }

    @Test
    void a_character_outside_the_alphabet_is_no_token() {
        String text = TokenText.next(organisation).text();

        assertThat(TokenText.parse("aks_" + "!".repeat(22) + text.substring(26)))
                .isEmpty();
        assertThat(TokenText.parse(text.substring(0, 69) + "\n")).isEmpty();
    }

    @Test
    void it_is_not_shown_by_accident() {
        TokenText token = TokenText.next(organisation);

        assertThat(token.toString()).doesNotContain(token.text().substring(27));
    }
}
