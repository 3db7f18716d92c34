package et.aksum.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large: at once by their announced length, else when the limit is passed while reading. What it
 * refuses it answers with a problem document, and JSON has less room than an upload; the server's own filter,
 * {@code PortalBodyLimit}, can do neither and keeps away from the API.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class ApiBodyLimit implements ContainerRequestFilter {
    /** Most bytes of a JSON body: 1 MiB. */
    static final long JSON = 1L << 20;
    /** Most bytes of an upload with all its parts: 64 MiB. */
    static final long MULTIPART = 64L << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limitFor(request.getMediaType());
        if (announced(request) > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }

    static long limitFor(@Nullable MediaType type) {
        return type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && !type.isWildcardType()
                ? MULTIPART
                : JSON;
    }

    // Not getLength(): it is an int and fails on lengths of 2 GiB and more.
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException notANumber) {
            return Long.MAX_VALUE;
        }
    }

    private static ApiRefusal tooLarge(long limit) {
        return new ApiRefusal(PlatformProblem.BODY_TOO_LARGE, "At most %d bytes are accepted here.".formatted(limit));
    }

    /** Counts what is read and refuses to go beyond the limit. */
    static final class Limited extends FilterInputStream {
        private final long limit;
        private long seen;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) {
            seen += bytes;
            if (seen > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
