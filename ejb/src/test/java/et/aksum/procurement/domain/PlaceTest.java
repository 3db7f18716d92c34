package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({"9.01,38.76,12,false,false", "9.01,38.76,9000,false,true", "0,0,5,false,true", "9.01,38.76,5,true,true"
    })
    void odd_coordinates_are_flagged_not_refused(
            BigDecimal latitude, BigDecimal longitude, BigDecimal accuracy, boolean mock, boolean odd) {
        GeoStamp geo = new GeoStamp(latitude, longitude, accuracy, GeoSource.GPS, null, PurchaseOrderFixture.NOW, mock);
        assertThat(new Place(geo).odd()).isEqualTo(odd);
    }
}
