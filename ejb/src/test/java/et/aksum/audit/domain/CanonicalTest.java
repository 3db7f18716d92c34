package et.aksum.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    @Test
    void a_field_is_its_length_in_bytes_and_its_text() throws NoSuchAlgorithmException {
        byte[] hash = new Canonical()
                .field("ab")
                .field(null)
                .field("አ")
                .field(7L)
                .field(true)
                .hash();

        assertThat(hash).isEqualTo(sha256("2:ab;-;3:አ;1:7;4:true;"));
    }

    @Test
    void numbers_keep_their_scale_and_never_turn_into_exponents() throws NoSuchAlgorithmException {
        assertThat(new Canonical()
                        .field(new BigDecimal("9.030000"))
                        .field(new BigDecimal("1E+3"))
                        .hash())
                .isEqualTo(sha256("8:9.030000;4:1000;"));
    }

    @Test
    void text_moved_to_the_neighbouring_field_is_another_hash() {
        assertThat(new Canonical().field("ab").field("c").hash())
                .isNotEqualTo(new Canonical().field("a").field("bc").hash());
        assertThat(new Canonical().field(null).hash())
                .isNotEqualTo(new Canonical().field("").hash());
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
