package et.aksum.clients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameLikenessTest {
    @Test
    void names_that_differ_in_spelling_only_are_alike() {
        assertThat(NameLikeness.of("Tikur Anbessa Specialized Hospital", "TIKUR ANBESA HOSPITAL"))
                .isGreaterThan(NameLikeness.PERHAPS_SAME);
        assertThat(NameLikeness.of("Abay Pharmacy PLC", "abay pharmacy")).isEqualTo(1);
        assertThat(NameLikeness.of("ጥቁር አንበሳ ሆስፒታል", "ጥቁር አንበሳ")).isGreaterThan(NameLikeness.PERHAPS_SAME);
    }

    @Test
    void the_kind_of_an_institution_makes_no_two_alike() {
        assertThat(NameLikeness.of("Abay General Hospital", "Hawassa General Hospital"))
                .isLessThan(NameLikeness.PERHAPS_SAME);
        assertThat(NameLikeness.of("Medical Center", "Drug Store")).isLessThan(NameLikeness.PERHAPS_SAME);
        assertThat(NameLikeness.of("", "Abay")).isZero();
    }
}
