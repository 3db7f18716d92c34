package et.aksum.procurement.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** A file written while it is sent, so that its size is not bounded by memory. */
record FileBody(Consumer<OutputStream> writer) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        writer.accept(out);
        out.flush();
    }
}
