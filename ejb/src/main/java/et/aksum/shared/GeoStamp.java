package et.aksum.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something was done: degrees in WGS 84 kept to six decimals (about 11 cm), accuracy in metres.
 *
 * @param deviceTime the device's own clock, evidence only; {@code serverTime} is what counts
 * @param mock whether the device itself said that the position is simulated
 */
public record GeoStamp(
        BigDecimal latitude,
        BigDecimal longitude,
        @Nullable BigDecimal accuracyMetres,
        GeoSource source,
        @Nullable OffsetDateTime deviceTime,
        OffsetDateTime serverTime,
        boolean mock)
        implements Serializable {
    private static final BigDecimal MOST_ACCURACY = new BigDecimal("99999999");

    public GeoStamp {
        latitude = degrees("latitude", latitude, 90);
        longitude = degrees("longitude", longitude, 180);
        if (accuracyMetres != null) {
            if (accuracyMetres.signum() < 0 || accuracyMetres.compareTo(MOST_ACCURACY) > 0) {
                throw new InvalidInput("accuracyMetres", "The accuracy of a position is zero metres or more.");
            }
            accuracyMetres = accuracyMetres.setScale(2, RoundingMode.HALF_UP);
        }
        BusinessYears.require("deviceTime", deviceTime);
    }

    private static BigDecimal degrees(String field, BigDecimal value, int most) {
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidInput(
                    field,
                    "The %s lies between -%d and %d degrees; %s does not."
                            .formatted(field, most, most, shortened(value)));
        }
        return value.setScale(6, RoundingMode.HALF_UP);
    }

    private static String shortened(BigDecimal value) {
        String text = value.toString();
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
