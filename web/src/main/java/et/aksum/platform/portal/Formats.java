package et.aksum.platform.portal;

import et.aksum.shared.BusinessDay;
import et.aksum.shared.EthiopianDate;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, days, times and places as people read them: {@code 1 234.50 ETB}, {@code 22 Nov 2026, 14:05}. */
@Named("fmt")
@ApplicationScoped
public class Formats {
    /** Where the organisations of this release live; times are shown in it. */
    private static final char GROUP = '\u00a0';

    private static final String NOTHING = "–";

    /** An amount with grouped digits and its currency, for example {@code 1 234.50 ETB}. */
    public String money(@Nullable Money money) {
        return money == null ? NOTHING : amount(money.amount(), money.currency().getCurrencyCode());
    }

    /** The same from its two parts, with at least the decimals the currency has. */
    public String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return NOTHING;
        }
        if (currency == null) {
            return number(amount);
        }
        return grouped(
                        amount,
                        Math.max(
                                digits(currency),
                                Math.max(0, amount.stripTrailingZeros().scale())))
                + GROUP
                + currency;
    }

    /** An amount beside others of the same currency, whose code stands elsewhere. */
    public String price(@Nullable BigDecimal amount, @Nullable String currency) {
        String words = amount(amount, currency);
        return currency == null || amount == null ? words : words.substring(0, words.lastIndexOf(GROUP));
    }

    /** A grouped number without superfluous zeros. */
    public String number(@Nullable Number number) {
        return number == null ? NOTHING : plain(number);
    }

    static String plain(Number number) {
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        return grouped(exact, Math.max(0, exact.stripTrailingZeros().scale()));
    }

    /** A number short enough for a chart's axis: 950, 12.5k, 3.4M. */
    public String shortNumber(@Nullable Number number) {
        if (number == null) {
            return NOTHING;
        }
        double value = number.doubleValue();
        double size = Math.abs(value);
        if (size >= 1e9) {
            return trimmed(value / 1e9) + "B";
        }
        if (size >= 1e6) {
            return trimmed(value / 1e6) + "M";
        }
        return size >= 1e4 ? trimmed(value / 1e3) + "k" : trimmed(value);
    }

    public String date(@Nullable LocalDate day) {
        return day == null
                ? NOTHING
                : DateTimeFormatter.ofPattern("d MMM yyyy", words()).format(day);
    }

    public String month(@Nullable YearMonth month) {
        return month == null
                ? NOTHING
                : DateTimeFormatter.ofPattern("MMM yyyy", words()).format(month);
    }

    public String dateTime(@Nullable OffsetDateTime time) {
        return time == null
                ? NOTHING
                : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", words())
                        .format(time.atZoneSameInstant(BusinessDay.ZONE));
    }

    /** To the second, with the offset: what a proof shows. */
    public String exact(@Nullable OffsetDateTime time) {
        return time == null
                ? NOTHING
                : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss xxx", words())
                        .format(time.atZoneSameInstant(BusinessDay.ZONE));
    }

    public String iso(@Nullable OffsetDateTime time) {
        return time == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** The day in the Ethiopian calendar, for example {@code 13 Hidar 2019}. */
    public String ethiopian(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        EthiopianDate date = EthiopianDate.of(day);
        String month = Labels.find("ethiopian.month." + date.month(), Labels.locale(), String.valueOf(date.month()));
        return Labels.text(
                Labels.locale(), "ethiopian.date", String.valueOf(date.day()), month, String.valueOf(date.year()));
    }

    /** The Ethiopian date of a moment, in the place of {@link BusinessDay#ZONE}. */
    public String ethiopianTime(@Nullable OffsetDateTime time) {
        return time == null ? "" : ethiopian(BusinessDay.of(time));
    }

    /** Coordinates with their accuracy, for example {@code 9.03000, 38.74000 ±12 m}. */
    public String place(@Nullable GeoStamp geo) {
        return geo == null ? NOTHING : coordinates(geo.latitude(), geo.longitude(), geo.accuracyMetres());
    }

    /** The same from its parts; null when there is no position. */
    public String coordinates(
            @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable BigDecimal accuracyMetres) {
        if (latitude == null || longitude == null) {
            return NOTHING;
        }
        String where = String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
        return accuracyMetres == null ? where : where + " ±" + grouped(accuracyMetres, 0) + " m";
    }

    private static Locale words() {
        return Labels.locale();
    }

    private static String trimmed(double value) {
        DecimalFormat format = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }

    private static String grouped(BigDecimal amount, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(GROUP);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
