package et.aksum.messaging.adapter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows nobody: 550 to every mail box. It may promise TLS too, and break the promise. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Thread answering = new Thread(this::answer, "refusing mail server");

    private final boolean promisesTls;

    RefusingServer() throws IOException {
        this(false);
    }

    RefusingServer(boolean promisesTls) throws IOException {
        this.promisesTls = promisesTls;
        answering.setDaemon(true);
        answering.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 nowhere.example");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (promisesTls && line.startsWith("EHLO")) {
                        say(client, "250-nowhere.example\r\n250 STARTTLS");
                        continue;
                    }
                    say(client, line.startsWith("RCPT") ? "550 no such mail box: " + line : "250 fine");
                }
            } catch (IOException ended) {
                // The client hung up, or the test is over.
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
