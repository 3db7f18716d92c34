package et.aksum.schema.cli.output;

import java.io.PrintWriter;
import java.util.Locale;

/** The formats of {@code --format}. */
public enum Format {
    TEXT {
        @Override
        Renderer renderer(boolean colour) {
            return new TextRenderer(colour);
        }
    },
    JSON {
        @Override
        Renderer renderer(boolean colour) {
            return new JsonRenderer();
        }
    },
    SARIF {
        @Override
        Renderer renderer(boolean colour) {
            return new SarifRenderer();
        }
    },
    JUNIT {
        @Override
        Renderer renderer(boolean colour) {
            return new JUnitRenderer();
        }
    };

    abstract Renderer renderer(boolean colour);

    /** @param colour whether a person looks at it in a terminal; only text is ever coloured */
    public void render(String verb, Report report, PrintWriter out, boolean colour) {
        renderer(colour).render(verb, report, out);
        out.flush();
    }

    /** As typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
