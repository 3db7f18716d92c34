package et.aksum.schema.places;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A list in the form of gashawdemlew/ETHregions2Woredas (MIT): an object of regions, each an object of zones, each an array of woredas. The known
 * mistakes of that list are corrected and told; anything else that is wrong is told by its line, and reading goes on where it can.
 */
public final class PlaceFile {
    private static final String DIRE_DAWA = "Dire Dawa";
    private static final String DIRE_DAWA_IN_HARARI = "Dire Dawa Special Zone";
    private static final int LONGEST_NAME = 100;

    /** Something that is said about the list; line and column count from 1. */
    public record Remark(long line, long column, String text) {}

    /**
     * What a list says.
     *
     * @param places names by code, a place after the one it lies in
     * @param flaws what must be mended before the list can be loaded
     * @param corrections known mistakes that were corrected on the way
     */
    public record Read(SortedMap<String, String> places, List<Remark> flaws, List<Remark> corrections) {}

    private final SortedMap<String, String> places = new TreeMap<>();
    private final List<Remark> flaws = new ArrayList<>();
    private final List<Remark> corrections = new ArrayList<>();
    private final JsonParser parser;

    private PlaceFile(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads a list; never fails, whatever the bytes are. */
    public static Read read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return new Read(new TreeMap<>(), List.of(new Remark(1, 1, "The file is not text in UTF-8.")), List.of());
        }
        try (JsonParser parser =
                Json.createParser(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            PlaceFile file = new PlaceFile(parser);
            file.readAll();
            return new Read(file.places, file.flaws, file.corrections);
        }
    }

    private void readAll() {
        try {
            if (parser.next() != Event.START_OBJECT) {
                flaw("A list begins with { and names regions.");
                return;
            }
            members("region", "", this::region);
            if (parser.hasNext()) {
                parser.next();
            }
        } catch (JsonParsingException broken) {
            flaws.add(new Remark(
                    Math.max(1, broken.getLocation().getLineNumber()),
                    Math.max(1, broken.getLocation().getColumnNumber()),
                    "Here the file stops being JSON; what follows was not read."));
        } catch (JsonException | NoSuchElementException | IllegalStateException broken) {
            flaw("Here the file ends or stops being JSON; what follows was not read.");
        }
        if (places.isEmpty() && flaws.isEmpty()) {
            flaw("The list names no place.");
        }
        if (!places.isEmpty() && !places.containsKey(slug(DIRE_DAWA))) {
            direDawa();
        }
    }

    private void region(String name, String ignored) {
        String code = add("region", "", name);
        if (expect(Event.START_OBJECT, "Region %s is an object of zones.", name)) {
            members("zone", code, this::zone);
        }
    }

    private void zone(String name, String region) {
        if (name.equals(DIRE_DAWA_IN_HARARI)) {
            corrections.add(remark(
                    "\"%s\" is left out: it is a chartered city, and the other towns listed there belong to other regions."
                            .formatted(name)));
            skip(parser.next());
            return;
        }
        String code = add("zone", region, name);
        if (!expect(Event.START_ARRAY, "Zone %s is an array of woredas.", name)) {
            return;
        }
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            if (event == Event.VALUE_STRING) {
                add("woreda", code, parser.getString());
            } else {
                flaw("A woreda of %s is no text.".formatted(name));
                skip(event);
            }
        }
    }

    /** @param inside what reads the value of a member, given its name and the place around it */
    private void members(String what, String around, BiConsumer<String, String> inside) {
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String written = parser.getString();
            String right = written.replace("Sour West", "South West").replace("ZOne", "Zone");
            if (!right.equals(written)) {
                corrections.add(remark("The %s \"%s\" is written \"%s\".".formatted(what, written, right)));
            }
            inside.accept(right.strip(), around);
        }
    }

    private boolean expect(Event wanted, String otherwise, String name) {
        Event event = parser.next();
        if (event == wanted) {
            return true;
        }
        flaw(otherwise.formatted(name));
        skip(event);
        return false;
    }

    private void skip(Event begun) {
        if (begun == Event.START_OBJECT) {
            parser.skipObject();
        } else if (begun == Event.START_ARRAY) {
            parser.skipArray();
        }
    }

    /** The code of the place; one that cannot be added is a flaw, and what lies in it is still looked at. */
    private String add(String what, String around, String written) {
        String name = written.strip();
        String slug = slug(name);
        String code = around.isEmpty() ? slug : around + "/" + slug;
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            flaw("The name of a %s has 1 to %d characters in one line.".formatted(what, LONGEST_NAME));
        } else if (slug.isEmpty()) {
            flaw("The %s \"%s\" has no letter from a to z, of which its code is made.".formatted(what, name));
        } else {
            String other = places.putIfAbsent(code, name);
            if (other != null) {
                flaw("The %s \"%s\" has the code %s, as \"%s\" has.".formatted(what, name, code, other));
            }
        }
        return code;
    }

    private void direDawa() {
        corrections.add(new Remark(1, 1, "Dire Dawa is missing and was added with its woredas Dire Dawa and Gurgura."));
        String city = slug(DIRE_DAWA);
        places.putAll(Map.of(
                city,
                DIRE_DAWA,
                city + "/" + city,
                DIRE_DAWA,
                city + "/" + city + "/" + city,
                DIRE_DAWA,
                city + "/" + city + "/gurgura",
                "Gurgura"));
    }

    private void flaw(String text) {
        flaws.add(remark(text));
    }

    private Remark remark(String text) {
        return new Remark(
                Math.max(1, parser.getLocation().getLineNumber()),
                Math.max(1, parser.getLocation().getColumnNumber()),
                text);
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
