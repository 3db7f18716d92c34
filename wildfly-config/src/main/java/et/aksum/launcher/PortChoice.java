package et.aksum.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns the wished ports into ports that are free now. A port that somebody asked for and that is taken is an error;
 * one that is merely the default is replaced, and that is said.
 *
 * <p>All sockets stay open until the choice is made, so that no port is given twice.
 */
final class PortChoice implements AutoCloseable {
    private final List<ServerSocket> held = new ArrayList<>();
    private final InetAddress address;
    private final Consumer<String> notices;

    PortChoice(String address, Consumer<String> notices) throws IOException {
        this.address = InetAddress.getByName(address);
        this.notices = notices;
    }

    /**
     * @param purpose what the port is for, in the message
     * @param setting the system property that chooses it
     * @param wanted the port asked for, 0 for any free one, or negative for "nothing asked, use this default"
     */
    int choose(String purpose, String setting, int wanted) {
        int port = Math.abs(wanted);
        if (port > 65_535) throw new LaunchFailed("-D%s=%d is not a port.".formatted(setting, port));
        try {
            return hold(port);
        } catch (IOException taken) {
            if (wanted > 0)
                throw new LaunchFailed("Port %d (%s) is taken. Choose another with -D%s=PORT, or 0 for any free one."
                        .formatted(port, purpose, setting));
            int free = any();
            notices.accept("Port %d (%s) is taken, using %d instead. Choose one with -D%s=PORT."
                    .formatted(port, purpose, free, setting));
            return free;
        }
    }

    private int any() {
        try {
            return hold(0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private int hold(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
        held.add(socket);
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : held) socket.close();
    }
}
