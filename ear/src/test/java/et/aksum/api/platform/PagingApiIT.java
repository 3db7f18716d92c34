package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows {@code next} sees each row once, whatever is added on the way. */
class PagingApiIT {
    private static final String MARK = "Paged " + Buyer.unique();
    private static final Buyer BUYER = Buyer.drafting("addis-medical");
    private static final ApiClient AUDITOR =
            ApiClient.of(Harness.server().info().person("addis-medical", "auditor"));

    /** A list, what identifies its rows, and how to add a row: {@code n} sorts the new ones among the old. */
    private record Walk(String path, String id, ApiClient reader, Add add) {
        @Override
        public String toString() {
            return path.replaceAll("[?].*", "");
        }
    }

    private interface Add {
        void row(int n);
    }

    static Stream<Walk> lists() {
        String text = "text=" + MARK.replace(" ", "%20");
        String supplier = BUYER.supplier();
        String body = BUYER.draftBody("USD", "1", "1.00")
                .replaceFirst("\"supplierId\":\"[^\"]+\"", "\"supplierId\":\"" + supplier + "\"");
        return Stream.of(
                new Walk("procurement/suppliers?" + text, "id", BUYER.api(), PagingApiIT::supplier),
                new Walk("catalogue/items?" + text, "id", BUYER.api(), PagingApiIT::item),
                new Walk(
                        "procurement/orders?supplier=" + supplier,
                        "id",
                        BUYER.api(),
                        n -> made("procurement/orders", body)),
                new Walk("audit/entries?action=supplier.registered", "seq", AUDITOR, PagingApiIT::supplier));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void each_row_is_seen_once_while_rows_are_added_between_the_pages(Walk list) {
        for (int n = 100; n < 700; n += 100) {
            list.add().row(n);
        }
        List<String> before = ids(page(list.reader(), list.path() + "&limit=200"), list.id());

        List<String> seen = new ArrayList<>();
        String next = list.path() + "&limit=2";
        for (int added = 1; next != null; added++) {
            JsonObject page = page(list.reader(), next);
            assertThat(page.get("items").getAsJsonArray()).hasSizeBetween(1, 2);
            seen.addAll(ids(page, list.id()));
            next = page.get("next").isJsonNull()
                    ? null
                    : server() + page.get("next").getAsString();
            if (added < 10) {
                list.add().row(added);
                list.add().row(added * 60 + 5);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"procurement/suppliers", "catalogue/items", "procurement/orders", "audit/entries"})
    void a_cursor_the_list_did_not_give_out_is_refused(String path) {
        String ofAnotherList = forged("things\u001f1");
        String ofNoRow = forged("suppliers\u001f6f1d9a1e-9f3c-7a52-8a3a-0f6f5a3c1b2d\u001fName\0");
        for (String cursor : List.of("garbage", "", "NTA", ofAnotherList, ofNoRow)) {
            ApiAnswer answer = AUDITOR.get(path + "?cursor=" + cursor);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.slug()).isEqualTo("invalid-cursor");
            assertThat(answer.json().get("field").getAsString()).isEqualTo("cursor");
        }
    }

    private static void supplier(int n) {
        made("procurement/suppliers", "{\"name\":\"%s\"}".formatted(name(n)));
    }

    private static void item(int n) {
        made(
                "catalogue/items",
                """
                {"code":"%s","description":{"name":"%s"}}"""
                        .formatted("P-" + Buyer.unique(), name(n)));
    }

    private static String name(int n) {
        return "%s %03d %s".formatted(MARK, n, Buyer.unique());
    }

    private static void made(String path, String body) {
        ApiAnswer answer = BUYER.api().create(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static JsonObject page(ApiClient reader, String path) {
        ApiAnswer answer = reader.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Link").isPresent())
                .isEqualTo(!answer.json().get("next").isJsonNull());
        return answer.json();
    }

    private static List<String> ids(JsonObject page, String id) {
        JsonArray items = page.get("items").getAsJsonArray();
        return items.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(row -> row.get(id).getAsString())
                .toList();
    }

    private static String server() {
        URI api = AUDITOR.api();
        return api.getScheme() + "://" + api.getRawAuthority();
    }

    /** What somebody makes who knows how cursors are built. */
    private static String forged(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        byte[] all = ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .putInt((int) sum.getValue())
                .put(bytes)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
