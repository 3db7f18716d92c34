package et.aksum.platform.rest;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where something is done, as a device tells it. */
@Schema(name = "GeoStampInput", description = "Where something is done, WGS 84, as the device tells it.")
public record GeoStampBody(
        @Schema(description = "Degrees, -90 to 90.", examples = "9.012345", required = true) BigDecimal latitude,
        @Schema(description = "Degrees, -180 to 180.", examples = "38.752345", required = true) BigDecimal longitude,
        @Schema(description = "Radius of uncertainty in metres.", examples = "12.5") @Nullable
                BigDecimal accuracyMetres,
        @Schema(description = "How the position was found; MANUAL when absent.") @Nullable GeoSource source,
        @Schema(description = "The device's own clock; evidence only.") @Nullable OffsetDateTime deviceTime,
        @Schema(description = "Whether the device says that the position is simulated.") @Nullable Boolean mock) {

    /** The stamp with the server's time of receipt. */
    public GeoStamp receivedAt(OffsetDateTime serverTime) {
        return new GeoStamp(
                latitude,
                longitude,
                accuracyMetres,
                source == null ? GeoSource.MANUAL : source,
                deviceTime,
                serverTime,
                Boolean.TRUE.equals(mock));
    }
}
