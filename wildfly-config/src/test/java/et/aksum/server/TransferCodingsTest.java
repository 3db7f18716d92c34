package et.aksum.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCodingsTest {
    private static final String SECOND = "GET /second HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private Undertow server;
    private int port;

    @BeforeEach
    void start() {
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(new TransferCodings(
                        exchange -> exchange.getResponseSender().send("saw " + exchange.getRequestPath())))
                .build();
        server.start();
        port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xchunked",
                "chunked, identity",
                "identity",
                "gzip",
                "chunked, chunked",
                "chunked\r\nTransfer-Encoding: x"
            })
    @Tag("V4.2.1")
    void a_body_in_an_unknown_coding_hides_no_second_request(String coding) throws IOException {
        assertThat(exchange("POST /first HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + coding + "\r\n\r\n"
                        + "0\r\n\r\n" + SECOND))
                .doesNotContain("saw /second");
    }

    @Test
    void a_chunked_body_is_read_and_so_is_the_request_after_it() throws IOException {
        assertThat(exchange("POST /first HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"
                        + SECOND))
                .contains("saw /first", "saw /second");
    }

    private String exchange(String text) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
