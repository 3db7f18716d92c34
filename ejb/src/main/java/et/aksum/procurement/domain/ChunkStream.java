package et.aksum.procurement.domain;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The upload of an import as one stream; holds one piece of at most 1 MiB at a time. */
final class ChunkStream extends InputStream {
    private final IntFunction<Optional<byte[]>> chunks;
    private byte @Nullable [] chunk = new byte[0];
    private int number;
    private int position;
    private long taken;

    /** {@code chunks} answers the pieces by number from 0, and nothing after the last. */
    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    /** Bytes handed out so far. */
    long taken() {
        return taken;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (chunk != null && position == chunk.length) {
            chunk = chunks.apply(number++).orElse(null);
            position = 0;
        }
        if (chunk == null) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        taken += count;
        return count;
    }
}
