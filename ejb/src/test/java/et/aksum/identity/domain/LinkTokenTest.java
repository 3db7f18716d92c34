package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.tenancy.OrganisationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokenTest {
    private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());

    @Test
    void a_link_names_its_organisation_and_nobody_guesses_the_rest() {
        LinkToken made = LinkToken.next(organisation);

        assertThat(LinkToken.parse(" " + made.text() + "\n")).contains(made);
        assertThat(made.text()).hasSize(65).matches("[A-Za-z0-9_-]+");
        assertThat(LinkToken.next(organisation).hash()).isNotEqualTo(made.hash());
        assertThat(made.toString()).doesNotContain(made.text());
    }

    @Test
    void what_is_no_link_of_ours_is_none() {
        String text = LinkToken.next(organisation).text();

        assertThat(LinkToken.parse("")).isEmpty();
        assertThat(LinkToken.parse(text.substring(1))).isEmpty();
        assertThat(LinkToken.parse(text + "A")).isEmpty();
        assertThat(LinkToken.parse("+" + text.substring(1))).isEmpty();
        assertThat(LinkToken.parse("' or 1=1 --" + text.substring(11))).isEmpty();
    }

    @Test
    void the_organisation_in_front_is_bound_by_the_hash() {
        LinkToken made = LinkToken.next(organisation);
        String other = LinkToken.next(new OrganisationId(UUID.randomUUID())).text();

        assertThat(LinkToken.parse(other.substring(0, 22) + made.text().substring(22)))
                .hasValueSatisfying(forged -> assertThat(forged.hash()).isNotEqualTo(made.hash()));
    }
}
