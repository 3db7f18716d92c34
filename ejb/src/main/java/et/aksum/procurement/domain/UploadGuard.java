package et.aksum.procurement.domain;

import et.aksum.procurement.ImportRefusal.ImportFileEmpty;
import et.aksum.procurement.ImportRefusal.ImportFileNotCsv;
import et.aksum.procurement.ImportRefusal.ImportFileTooLarge;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Looks at every byte of an upload as it passes and refuses what cannot be a CSV file, before anything else touches it:
 * 64 MiB a file, 64 KiB a line, no zero bytes, none of the file types people mistake for CSV.
 */
public final class UploadGuard {
    public static final long MOST_BYTES = 64L * 1024 * 1024;
    public static final int LONGEST_LINE = 64 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String[][] SIGNATURES = {
        {"PK\u0003\u0004", "a workbook or zip archive; save it as CSV (UTF-8) first"},
        {"\u00D0\u00CF\u0011\u00E0", "an old Office workbook; save it as CSV (UTF-8) first"},
        {"%PDF", "a PDF document"},
        {"\u001F\u008B", "a compressed file; unpack it first"},
        {"\u0089PNG", "a picture"},
        {"GIF8", "a picture"},
        {"\u00FF\u00D8\u00FF", "a picture"},
        {"\u007FELF", "a program"},
        {"MZ\u0090", "a program"},
        {"\u00FF\u00FE", "UTF-16 text; save it as CSV (UTF-8) first"},
        {"\u00FE\u00FF", "UTF-16 text; save it as CSV (UTF-8) first"},
    };

    private final MessageDigest digest = sha256();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(64 * 1024);
    private byte[] rest = new byte[0];
    private boolean isUtf8 = true;
    private long bytes;
    private int lineLength;

    /** The next {@code length} bytes of {@code buffer}; the first call must bring the first 512 bytes, if there are so many. */
    public void accept(byte[] buffer, int length) {
        if (bytes == 0) {
            refuseOtherTypes(buffer, length);
        }
        bytes += length;
        if (bytes > MOST_BYTES) {
            throw new ImportFileTooLarge("The file is larger than 64 MiB; split it by year.");
        }
        for (int index = 0; index < length; index++) {
            byte next = buffer[index];
            lineLength = next == '\n' || next == '\r' ? 0 : lineLength + 1;
            if (next == 0) {
                throw new ImportFileNotCsv("The file contains zero bytes, so it is not text.");
            }
            if (lineLength > LONGEST_LINE) {
                throw new ImportFileTooLarge("A line of the file is longer than 64 KiB.");
            }
        }
        digest.update(buffer, 0, length);
        if (isUtf8) {
            checkUtf8(buffer, length);
        }
    }

    /** The end of the upload. @throws ImportFileEmpty when there was nothing */
    public void finish() {
        if (bytes == 0) {
            throw new ImportFileEmpty("The file is empty.");
        }
        isUtf8 = isUtf8 && rest.length == 0;
    }

    public long bytes() {
        return bytes;
    }

    /** SHA-256 of the upload; once only, at the end. */
    public byte[] digest() {
        return digest.digest();
    }

    /** UTF-8 when every byte fits it, else Windows-1252, the usual other one. */
    public Charset charset() {
        return isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private void checkUtf8(byte[] buffer, int length) {
        ByteBuffer input = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(buffer, 0, length)
                .flip();
        while (true) {
            scratch.clear();
            var result = utf8.decode(input, scratch, false);
            if (result.isError()) {
                isUtf8 = false;
                return;
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        rest = new byte[input.remaining()];
        input.get(rest);
    }

    private static void refuseOtherTypes(byte[] buffer, int length) {
        String start = new String(buffer, 0, Math.min(length, 512), StandardCharsets.ISO_8859_1);
        for (String[] signature : SIGNATURES) {
            if (start.startsWith(signature[0])) {
                throw new ImportFileNotCsv("The file is no CSV text but %s.".formatted(signature[1]));
            }
        }
        String text = start.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<?xml")
                || text.startsWith("<svg")) {
            throw new ImportFileNotCsv("The file is no CSV text but a web page or XML document.");
        }
        if (text.startsWith("{\\rtf")) {
            throw new ImportFileNotCsv("The file is no CSV text but a word processor document.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
