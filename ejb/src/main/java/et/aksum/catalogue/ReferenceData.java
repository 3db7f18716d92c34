package et.aksum.catalogue;

import et.aksum.catalogue.domain.ReferenceRows;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows every organisation shares. */
@Stateless
public class ReferenceData {
    @Inject
    ReferenceRows rows;

    /** ISO 4217: three letters, decimals of the minor unit (ETB 2, JPY 0, KWD 3). */
    public record CurrencyRow(String code, String name, int minorUnits) implements Serializable {}

    /** ISO 3166-1: two letters and the English short name. */
    public record CountryRow(String code, String name) implements Serializable {}

    /**
     * An Incoterms rule. {@code lastEdition} is null while the newest edition still has it;
     * {@code seaOnly} rules are for sea and inland waterway.
     */
    public record IncotermRow(String code, String name, boolean seaOnly, @Nullable Integer lastEdition)
            implements Serializable {}

    @Unguarded("public reference rows, the same for every organisation")
    public List<CurrencyRow> currencies() {
        return rows.currencies();
    }

    @Unguarded("public reference rows, the same for every organisation")
    public List<CountryRow> countries() {
        return rows.countries();
    }

    @Unguarded("public reference rows, the same for every organisation")
    public List<IncotermRow> incoterms() {
        return rows.incoterms();
    }

    /** Country codes by every text that names a country for certain: code, name or known other name, as {@link NameKey} writes it. */
    @Unguarded("public reference rows, the same for every organisation")
    public Map<String, String> countriesByNameKey() {
        return rows.countriesByNameKey();
    }

    /** The country a text names; empty when it names none for certain. */
    @Unguarded("public reference rows, the same for every organisation")
    public Optional<String> countryNamed(String text) {
        return Optional.ofNullable(rows.countriesByNameKey().get(NameKey.of(text)));
    }
}
