package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTest {
    @Test
    void the_longest_bar_is_the_greatest_number_and_the_others_keep_the_proportion() {
        Bars bars = Bars.of(List.of(
                new Bars.Entry("Draft", 25, "25", null), new Bars.Entry("Closed", 100, "100", "/procurement/orders")));

        assertThat(bars.bars()).extracting(Bars.Bar::percent).containsExactly(25.0, 100.0);
    }

    @Test
    void nothing_but_zeros_draws_no_bar() {
        assertThat(Bars.of(List.of(new Bars.Entry("Draft", 0, "0", null))).bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.percent()).isZero());
    }

    @Test
    void neighbouring_bars_differ_in_fill() {
        List<Bars.Bar> bars = Bars.of(IntStream.range(0, 9)
                        .mapToObj(i -> new Bars.Entry("s" + i, i, "" + i, null))
                        .toList())
                .bars();

        assertThat(bars.get(6).fill()).isEqualTo(7);
        assertThat(bars.get(7).fill()).isEqualTo(1);
    }

    @Test
    void the_ground_is_ruled_in_round_steps() {
        assertThat(TimeColumns.step(0)).isEqualTo(1);
        assertThat(TimeColumns.step(7)).isEqualTo(2);
        assertThat(TimeColumns.step(93)).isEqualTo(25);
        assertThat(TimeColumns.step(1000)).isEqualTo(250);
    }

    @Test
    void columns_stand_side_by_side_inside_the_drawing() {
        TimeColumns chart = TimeColumns.of(
                IntStream.range(0, 24)
                        .mapToObj(i -> new TimeColumns.Entry("m" + i, "m" + i, i, "" + i, false))
                        .toList(),
                new Formats());

        for (int at = 1; at < chart.columns().size(); at++) {
            TimeColumns.Column left = chart.columns().get(at - 1);
            assertThat(chart.columns().get(at).x()).isGreaterThanOrEqualTo(left.x() + left.width());
        }
        assertThat(chart.columns().get(23).x() + chart.columns().get(23).width())
                .isLessThanOrEqualTo(chart.width());
        assertThat(chart.columns()).allSatisfy(column -> assertThat(column.y()).isNotNegative());
        assertThat(chart.columns().get(23).labelled()).isTrue();
    }
}
