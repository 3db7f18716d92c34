package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    private static final String ORGANISATION = "0198c0de-0000-7000-8000-000000000001";
    private static final String CSV =
            """
            organisation_id,organisation,organisation_name,user_id,username,display_name,roles,approval_limit,approval_currency
            %s,addis-medical,"Addis Medical Supplies, PLC",0198c0de-0000-7000-8000-000000000101,selam,Selam Tesfaye,administrator procurement,,
            %s,addis-medical,"Addis Medical Supplies, PLC",0198c0de-0000-7000-8000-000000000102,dawit,Dawit Alemu,management-supervisor,50000,USD
            """
                    .formatted(ORGANISATION, ORGANISATION);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void everybody_in_the_list_gets_a_way_in() throws IOException {
        assertThat(read(KEY))
                .extracting(DemoPerson::organisation, DemoPerson::username, DemoPerson::roles)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "addis-medical", "selam", List.of("administrator", "procurement")),
                        org.assertj.core.groups.Tuple.tuple(
                                "addis-medical", "dawit", List.of("management-supervisor")));
    }

    @Test
    void credentials_stay_the_same_for_one_key() throws IOException {
        assertThat(read(KEY)).isEqualTo(read(KEY));
    }

    @Test
    void second_factors_differ_between_people_and_everything_between_keys() throws IOException {
        List<DemoPerson> people = read(KEY);
        assertThat(people).extracting(DemoPerson::totpSecret).doesNotHaveDuplicates();
        assertThat(people).extracting(DemoPerson::token).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(DemoPerson::password)
                .containsOnly(people.get(0).password());
        String otherKey = Base64.getEncoder().encodeToString("another key of 32 bytes in length".getBytes());
        assertThat(read(otherKey)).doesNotContainAnyElementsOf(people);
    }

    @Test
    @Tag("V11.5.1")
    void a_token_names_its_organisation_and_carries_256_random_bits() throws IOException {
        String[] parts = read(KEY).get(0).token().split("_", 3);
        assertThat(parts[0]).isEqualTo("aks");
        assertThat(Base64.getUrlDecoder().decode(parts[1]))
                .isEqualTo(java.util.HexFormat.of().parseHex(ORGANISATION.replace("-", "")));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(32);
    }

    @Test
    void an_authenticator_secret_has_160_bits_in_base32() throws IOException {
        assertThat(read(KEY))
                .allSatisfy(person -> assertThat(person.totpSecret()).matches("[A-Z2-7]{32}"));
    }

    private static List<DemoPerson> read(String key) throws IOException {
        return new DemoPeople(key).read(new BufferedReader(new StringReader(CSV)));
    }
}
