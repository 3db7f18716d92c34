package et.aksum.platform.portal;

import et.aksum.catalogue.ReferenceData;
import et.aksum.catalogue.ReferenceData.CountryRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Countries by name, and in the order in which the reader's language looks names up. */
@Named
@RequestScoped
public class Countries {
    @Inject
    ReferenceData reference;

    private @Nullable Map<String, String> names;

    /** The name of a country; a code without one stands for itself. */
    public String name(@Nullable String code) {
        return code == null ? "–" : names().getOrDefault(code, code);
    }

    /** All countries, to choose from. */
    public List<CountryRow> getAll() {
        return sorted(reference.countries(), Labels.locale());
    }

    static List<CountryRow> sorted(Collection<CountryRow> rows, Locale language) {
        Collator words = Collator.getInstance(language);
        return rows.stream()
                .sorted(Comparator.comparing(CountryRow::name, words))
                .toList();
    }

    private Map<String, String> names() {
        Map<String, String> known = names;
        if (known == null) {
            known = reference.countries().stream().collect(Collectors.toMap(CountryRow::code, CountryRow::name));
            names = known;
        }
        return known;
    }
}
