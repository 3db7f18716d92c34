package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad input gets a clear, specific refusal, and the database stays as it was. */
class BadInputApiIT {
    private static final String HEADER =
            "id,po / so #,vendor,item description,line item quantity,line item value (usd)\n";
    private final Buyer buyer = Buyer.drafting("addis-medical");

    static Stream<Arguments> suppliers() {
        return Stream.of(
                Arguments.of("{\"name\":\"Nine digits\",\"tin\":\"123456789\"}", "tin"),
                Arguments.of("{\"name\":\"Eleven digits\",\"tin\":\"12345678901\"}", "tin"),
                Arguments.of("{\"name\":\"Letters\",\"tin\":\"12345678AB\"}", "tin"),
                Arguments.of("{\"name\":\"   \"}", "name"),
                Arguments.of("{\"name\":\"Nowhere\",\"country\":\"ZZ\"}", "country"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("suppliers")
    void a_bad_supplier_is_refused_by_the_field_at_fault(String body, String field) {
        var before = Database.checksums();

        ApiAnswer answer = buyer.api().create("procurement/suppliers", body);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.json().get("detail").getAsString()).isNotBlank();
        assertThat(answer.body()).containsIgnoringCase(field).doesNotContain("SQLSTATE", "Exception");
        assertThat(Database.checksums()).isEqualTo(before);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of("USD", "-1", "1.00", "quantity"),
                Arguments.of("USD", "0", "1.00", "quantity"),
                Arguments.of("USD", "1", "-1.00", "price"),
                Arguments.of("USD", "1", "1.001", "decimal"),
                Arguments.of("JPY", "1", "1.5", "decimal"),
                Arguments.of("XXX", "1", "1.00", "currency"),
                Arguments.of("dollars", "1", "1.00", "currency"),
                Arguments.of("USD", "1e400", "1.00", "quantity"));
    }

    @ParameterizedTest(name = "{1} at {2} {0}")
    @MethodSource("orders")
    void a_bad_order_is_refused_by_what_is_wrong_with_it(String currency, String quantity, String price, String word) {
        String body = buyer.draftBody(currency, quantity, price);
        var before = Database.checksums();

        ApiAnswer answer = buyer.api().create("procurement/orders", body);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.body()).containsIgnoringCase(word).doesNotContain("SQLSTATE", "Exception");
        assertThat(Database.checksums()).isEqualTo(before);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("{\"latitude\":91,\"longitude\":38}", "latitude"),
                Arguments.of("{\"latitude\":-90.000001,\"longitude\":38}", "latitude"),
                Arguments.of("{\"latitude\":9,\"longitude\":180.5}", "longitude"),
                Arguments.of("{\"latitude\":9,\"longitude\":38,\"accuracyMetres\":-1}", "accuracy"),
                Arguments.of("{\"longitude\":38}", "latitude"),
                Arguments.of("null", "geo"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void a_decision_without_a_possible_place_is_refused(String place, String word) {
        String order = buyer.submitted("USD", "1", "1.00");
        Buyer approver = Buyer.approving("addis-medical").steppedUp();
        String etag = buyer.etag(order);
        var before = Database.checksums();

        ApiAnswer answer = approver.api()
                .change(
                        "POST",
                        "procurement/orders/" + order + "/decisions",
                        "{\"decision\":\"APPROVE\",\"geoStamp\":" + place + "}",
                        etag);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.body()).containsIgnoringCase(word);
        assertThat(Database.checksums()).isEqualTo(before);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("empty.csv", new byte[0], "import-file-empty"),
                Arguments.of("header-only.csv", bytes(HEADER), "import-file-empty"),
                Arguments.of("workbook.xlsx", zipMagic(), "import-file-not-csv"),
                Arguments.of("page.csv", bytes("<!DOCTYPE html><html><body>x</body></html>"), "import-file-not-csv"),
                Arguments.of("program.csv", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, 2}, "import-file-not-csv"),
                Arguments.of("other.csv", bytes("colour,size\nred,1\n"), "import-columns-missing"),
                Arguments.of(
                        "bomb.csv", bytes(HEADER + "1,\"" + "x".repeat(3_000_000) + "\""), "import-file-too-large"),
                Arguments.of("wide.csv", bytes(HEADER.strip() + ",x".repeat(5_000) + "\n1"), "import-file-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @Tag("V5.2.2")
    void a_file_that_is_no_history_is_refused_as_a_whole(String name, byte[] content, String slug) {
        var before = Database.checksums();

        ApiAnswer answer = buyer.api().upload("procurement/imports", name, content);

        assertThat(answer.status()).as(answer.toString()).isIn(413, 422);
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(Database.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("V1.2.10")
    void a_cell_that_a_spreadsheet_would_run_is_harmless_in_every_export() {
        String name = "=cmd|'/c calc'!A1 " + Buyer.unique();
        String supplier = buyer.api()
                .create("procurement/suppliers", "{\"name\":\"" + name + "\"}")
                .madeId();
        ApiAnswer order = buyer.api()
                .create(
                        "procurement/orders",
                        buyer.draftBody("USD", "1", "1.00")
                                .replaceFirst("\"supplierId\":\"[^\"]+\"", "\"supplierId\":\"" + supplier + "\""));
        assertThat(order.status()).as(order.toString()).isEqualTo(201);

        ApiAnswer csv = buyer.api().get("procurement/orders.csv?supplier=" + supplier);

        assertThat(csv.status()).as(csv.toString()).isEqualTo(200);
        assertThat(csv.body()).contains("cmd|");
        assertThat(csv.body()
                        .lines()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell))
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("@"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipMagic() {
        return new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, 1, 2, 3, 4, 5, 6};
    }
}
