package et.aksum.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalBodyLimitTest {
    private Undertow server;
    private int port;

    @BeforeEach
    void start() {
        var limit = new PortalBodyLimit(exchange -> exchange.getResponseSender().send("fine"));
        limit.setBytes("1048576");
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(limit)
                .build();
        server.start();
        port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_body_up_to_the_limit_is_handled() throws IOException {
        assertThat(announce("/upload", 1 << 20)).startsWith("HTTP/1.1 200").endsWith("fine");
    }

    @Test
    void a_longer_body_is_refused_with_the_limit_in_words_before_it_is_sent() throws IOException {
        assertThat(announce("/upload", (1 << 20) + 1))
                .startsWith("HTTP/1.1 413")
                .contains("larger than 1 MiB", "nosniff", "default-src 'none'");
    }

    @Test
    void the_api_refuses_for_itself() throws IOException {
        assertThat(announce("/api/v1/procurement/imports", (1 << 20) + 1)).startsWith("HTTP/1.1 200");
    }

    /** Sends the header of a request, and of its body one byte. */
    private String announce(String path, int length) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\nx"
                            .formatted(path, length)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[1024];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, read, StandardCharsets.US_ASCII);
        }
    }
}
