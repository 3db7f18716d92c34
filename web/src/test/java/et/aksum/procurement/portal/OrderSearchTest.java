package et.aksum.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.procurement.OrderFilter;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderSearchTest {
    @Test
    void an_address_and_its_search_are_the_same_thing() {
        OrderSearch search = OrderSearch.of(Map.of(
                "q", new String[] {"SCMS 24"},
                "status", new String[] {"CLOSED", "DRAFT"},
                "kind", new String[] {"PURCHASE"},
                "min", new String[] {"1000.50"},
                "sort", new String[] {"TOTAL"},
                "dir", new String[] {"desc"}));

        assertThat(search.query())
                .isEqualTo("q=SCMS+24&status=DRAFT&status=CLOSED&kind=PURCHASE&min=1000.50&sort=TOTAL&dir=desc");
        assertThat(search.query("status", "q")).isEqualTo("kind=PURCHASE&min=1000.50&sort=TOTAL&dir=desc");
    }

    @Test
    void an_amount_is_read_as_in_every_form() {
        OrderSearch search =
                OrderSearch.of(Map.of("min", new String[] {"50,000"}, "max", new String[] {"1 000 000.50"}));

        assertThat(search.query()).isEqualTo("min=50000&max=1000000.50");
    }

    @Test
    void what_cannot_be_understood_restricts_nothing() {
        OrderSearch search = OrderSearch.of(Map.of(
                "status", new String[] {"LOST"},
                "supplier", new String[] {"not an id"},
                "country", new String[] {"ethiopia"},
                "from", new String[] {"yesterday"},
                "min", new String[] {"a lot"}));

        assertThat(search.filter()).isEqualTo(OrderFilter.all());
        assertThat(search.sort()).isEqualTo(OrderSearch.BY_DATE);
        assertThat(search.query()).isEmpty();
    }

    @Test
    void an_empty_field_of_the_form_restricts_nothing() {
        OrderSearch search =
                OrderSearch.of(Map.of("q", new String[] {" "}, "status", new String[] {OrderStatus.DRAFT.name()}));

        assertThat(search.facets()).containsOnlyKeys("status");
    }

    @Test
    void a_list_sorted_by_several_columns_keeps_all_of_them_in_its_address() {
        String address = "sort=STATUS&dir=asc&sort=TOTAL&dir=desc";

        OrderSearch search = OrderSearch.of(
                Map.of("sort", new String[] {"STATUS", "TOTAL", "STATUS"}, "dir", new String[] {"asc", "desc"}));

        assertThat(search.sort().keys())
                .containsExactly(
                        new OrderSort.Key(OrderSort.Column.STATUS, false),
                        new OrderSort.Key(OrderSort.Column.TOTAL, true));
        assertThat(search.query()).isEqualTo(address);
    }

    @Test
    void an_export_keeps_the_order_of_its_columns_the_number_and_the_currency_of_its_totals() {
        assertThat(OrdersDownload.columns("TOTAL,SUPPLIER,LOST,TOTAL"))
                .containsExactly(ExportColumn.NUMBER, ExportColumn.CURRENCY, ExportColumn.TOTAL, ExportColumn.SUPPLIER);
        assertThat(OrdersDownload.columns(null)).isEmpty();
    }
}
