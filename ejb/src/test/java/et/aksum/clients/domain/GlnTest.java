package et.aksum.clients.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlnTest {
    @Test
    void the_last_of_thirteen_digits_checks_the_others() {
        assertThat(List.of("5901234123457", "0614141000005", "9501101530003")).allMatch(Gln::isValid);
        assertThat(List.of("5901234123450", "590123412345", "59012341234570", "59012341234X7", ""))
                .noneMatch(Gln::isValid);
        assertThat(Gln.optional(" 5901234123457 ")).isEqualTo("5901234123457");
        assertThat(Gln.optional(" ")).isNull();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Gln.optional("5901234123450"));
    }

    @Test
    void the_database_judges_alike() {
        TestDatabase database = TestDatabase.get();
        EntityManager em = new Wiring(database, Clock.systemUTC()).get(EntityManager.class);
        Random random = new Random(42);
        List<String> numbers = IntStream.range(0, 200)
                .mapToObj(any -> "%013d".formatted(random.nextLong(10_000_000_000_000L)))
                .toList();

        for (String number : numbers) {
            assertThat(TenantContext.callWithoutOrganisation(
                            () -> database.inTransaction(() -> em.createNativeQuery("select clients.is_gln(?1)")
                                    .setParameter(1, number)
                                    .getSingleResult())))
                    .as(number)
                    .isEqualTo(Gln.isValid(number));
        }
    }
}
