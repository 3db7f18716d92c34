package et.aksum.platform.portal;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Where somebody says he is: filled in by the browser's own positioning or by hand. */
public class PlaceForm implements Serializable {
    private @Nullable String latitude;
    private @Nullable String longitude;
    private @Nullable String accuracy;
    private @Nullable String source;
    private @Nullable String deviceTime;

    /**
     * The stamp that goes with the action.
     *
     * <p>A page in a browser cannot know whether the position is simulated, so it never claims that it is not: {@code
     * mock} stays false and the source tells how the position came about.
     *
     * @throws InvalidInput naming the field that is wrong
     */
    public GeoStamp stamp(Clock clock) {
        BigDecimal north = number("latitude", latitude);
        BigDecimal east = number("longitude", longitude);
        String metres = accuracy;
        boolean byDevice = metres != null && !metres.isBlank() && ("GPS".equals(source) || "NETWORK".equals(source));
        return new GeoStamp(
                north,
                east,
                byDevice ? number("accuracy", metres) : null,
                !byDevice ? GeoSource.MANUAL : "GPS".equals(source) ? GeoSource.GPS : GeoSource.NETWORK,
                byDevice ? time(deviceTime) : null,
                OffsetDateTime.now(clock),
                false);
    }

    /** Whether a position was typed or measured at all. */
    public boolean isTyped() {
        return (latitude != null && !latitude.isBlank()) || (longitude != null && !longitude.isBlank());
    }

    private static BigDecimal number(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.trim().replace(',', '.');
        if (!text.matches("[+-]?\\d{1,9}(\\.\\d{1,12})?")) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "place.number"));
        }
        return new BigDecimal(text);
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public @Nullable String getLatitude() {
        return latitude;
    }

    public void setLatitude(@Nullable String latitude) {
        this.latitude = latitude;
    }

    public @Nullable String getLongitude() {
        return longitude;
    }

    public void setLongitude(@Nullable String longitude) {
        this.longitude = longitude;
    }

    public @Nullable String getAccuracy() {
        return accuracy;
    }

    public void setAccuracy(@Nullable String accuracy) {
        this.accuracy = accuracy;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable String getDeviceTime() {
        return deviceTime;
    }

    public void setDeviceTime(@Nullable String deviceTime) {
        this.deviceTime = deviceTime;
    }
}
