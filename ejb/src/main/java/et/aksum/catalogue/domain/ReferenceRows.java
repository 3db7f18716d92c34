package et.aksum.catalogue.domain;

import et.aksum.catalogue.NameKey;
import et.aksum.catalogue.ReferenceData.CountryRow;
import et.aksum.catalogue.ReferenceData.CurrencyRow;
import et.aksum.catalogue.ReferenceData.IncotermRow;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads currencies, countries and Incoterms. They change only with a release, so they are read once per start. */
@ApplicationScoped
public class ReferenceRows {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    private volatile @Nullable List<CurrencyRow> currencies;
    private volatile @Nullable List<CountryRow> countries;
    private volatile @Nullable List<IncotermRow> incoterms;
    private volatile @Nullable Map<String, String> countriesByNameKey;

    public List<CurrencyRow> currencies() {
        List<CurrencyRow> known = currencies;
        if (known == null) {
            known = read(
                    "select code, name, minor_units from catalogue.currency order by code",
                    row -> new CurrencyRow(row.getString(1), row.getString(2), row.getInt(3)));
            currencies = known;
        }
        return known;
    }

    public List<CountryRow> countries() {
        List<CountryRow> known = countries;
        if (known == null) {
            known = read(
                    "select code, name from catalogue.country order by name",
                    row -> new CountryRow(row.getString(1), row.getString(2)));
            countries = known;
        }
        return known;
    }

    public List<IncotermRow> incoterms() {
        List<IncotermRow> known = incoterms;
        if (known == null) {
            known = read(
                    "select code, name, sea_only, last_edition from catalogue.incoterm order by code",
                    row -> new IncotermRow(
                            row.getString(1), row.getString(2), row.getBoolean(3), row.getObject(4, Integer.class)));
            incoterms = known;
        }
        return known;
    }

    public Map<String, String> countriesByNameKey() {
        Map<String, String> known = countriesByNameKey;
        if (known == null) {
            Map<String, String> found = new HashMap<>();
            read(
                            "select alias, country from catalogue.country_alias",
                            row -> new CountryRow(row.getString(2), row.getString(1)))
                    .forEach(alias -> found.put(alias.name(), alias.code()));
            for (CountryRow country : countries()) {
                found.put(NameKey.of(country.name()), country.code());
                found.put(NameKey.of(country.code()), country.code());
            }
            known = Map.copyOf(found);
            countriesByNameKey = known;
        }
        return known;
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.from(rows));
            }
            return List.copyOf(found);
        } catch (SQLException failed) {
            throw new IllegalStateException("The reference rows could not be read.", failed);
        }
    }
}
