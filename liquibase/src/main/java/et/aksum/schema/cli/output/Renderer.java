package et.aksum.schema.cli.output;

import java.io.PrintWriter;

/** One way of showing a report. */
interface Renderer {
    /** @param verb as typed, such as "verify" */
    void render(String verb, Report report, PrintWriter out);
}
