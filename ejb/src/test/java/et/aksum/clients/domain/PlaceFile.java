package et.aksum.clients.domain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Imports the published list of regions, zones and woredas (gashawdemlew/ETHregions2Woredas, MIT) into the form of the changeSet
 * that ships it, and says what it corrected on the way.
 */
final class PlaceFile {
    private static final String DIRE_DAWA = "Dire Dawa";
    private static final String DIRE_DAWA_IN_HARARI = "Dire Dawa Special Zone";

    /** Names by code, and what was corrected, one sentence each. */
    record Imported(Map<String, String> places, List<String> corrections) {}

    private final Map<String, String> places = new TreeMap<>();
    private final List<String> corrections = new ArrayList<>();

    private PlaceFile() {}

    static Imported read(InputStream file) {
        PlaceFile importer = new PlaceFile();
        try (var reader = Json.createReader(file)) {
            JsonObject regions = reader.readObject();
            regions.forEach((region, zones) -> importer.region(region, zones.asJsonObject()));
        }
        if (!importer.places.containsKey(slug(DIRE_DAWA))) {
            importer.direDawa();
        }
        return new Imported(importer.places, importer.corrections);
    }

    private void region(String written, JsonObject zones) {
        String name = corrected(written);
        String code = slug(name);
        add(code, name);
        zones.forEach((zone, woredas) -> {
            if (zone.equals(DIRE_DAWA_IN_HARARI)) {
                corrections.add(
                        "\"%s\" is left out of %s: it is a chartered city, and the other towns listed there belong to other regions."
                                .formatted(zone, name));
                return;
            }
            String zoneName = corrected(zone);
            String zoneCode = code + "/" + slug(zoneName);
            add(zoneCode, zoneName);
            for (JsonString woreda : woredas.asJsonArray().getValuesAs(JsonString.class)) {
                add(zoneCode + "/" + slug(woreda.getString()), woreda.getString());
            }
        });
    }

    private void direDawa() {
        corrections.add("Dire Dawa is missing and was added with its woredas Dire Dawa and Gurgura.");
        String city = slug(DIRE_DAWA);
        add(city, DIRE_DAWA);
        add(city + "/" + city, DIRE_DAWA);
        add(city + "/" + city + "/" + city, DIRE_DAWA);
        add(city + "/" + city + "/gurgura", "Gurgura");
    }

    private String corrected(String written) {
        String right = written.replace("Sour West", "South West").replace("ZOne", "Zone");
        if (!right.equals(written)) {
            corrections.add("\"%s\" is written \"%s\".".formatted(written, right));
        }
        return right;
    }

    private void add(String code, String name) {
        if (places.put(code, name) != null) {
            throw new IllegalArgumentException("Two places have the code " + code);
        }
    }

    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
