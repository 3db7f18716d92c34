package et.aksum.platform.portal;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path, drawn in the page itself so that the secret in it is in no address and no cache.
 *
 * @param size modules to a side, the quiet zone of four included
 * @param path the dark modules
 */
public record QrDrawing(int size, String path) {
    private static final int QUIET = 4;

    public static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}
