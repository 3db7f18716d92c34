package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrDrawingTest {
    @Test
    void a_quiet_zone_of_four_modules_surrounds_the_code() {
        QrDrawing drawing = QrDrawing.of("otpauth://totp/Aksum:selam?secret=JBSWY3DPEHPK3PXP&issuer=Aksum");

        assertThat(drawing.path()).startsWith("M4 4h1v1h-1z");
        assertThat((drawing.size() - 8 - 17) % 4).isZero();
    }
}
