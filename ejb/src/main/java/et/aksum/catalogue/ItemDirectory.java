package et.aksum.catalogue;

import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Items for the use cases of other contexts, which carry the guard themselves. */
@ApplicationScoped
public class ItemDirectory {
    private static final String ADD =
            """
            insert into catalogue.item (org_id, id, code, name, product_group, sub_group, generic_name, brand, strength, form, pack_size)
            select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])""";

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** Those of the given items that exist and are in use. */
    @Unguarded("called inside guarded use cases")
    public Set<ItemId> inUse(Collection<ItemId> items) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select id from catalogue.item where id = any(?) and deleted_at is null")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", items.stream().map(ItemId::value).toArray()));
            Set<ItemId> found = new HashSet<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new ItemId(rows.getObject(1, UUID.class)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The items with these names, any case; those that are not there yet are added. Keys of the answer: names in lower case. */
    @Unguarded("called inside guarded use cases")
    public Map<String, ItemId> ensure(Collection<ItemDescription> described) {
        Map<String, ItemDescription> wanted = new HashMap<>();
        described.forEach(item -> wanted.putIfAbsent(item.name().toLowerCase(Locale.ROOT), item));
        try (var connection = database.getConnection()) {
            Map<String, ItemId> known = byName(connection, wanted.keySet());
            List<ItemDescription> missing = new ArrayList<>();
            wanted.forEach((key, item) -> {
                if (!known.containsKey(key)) {
                    missing.add(item);
                    known.put(key, new ItemId(Uuid7.next()));
                }
            });
            if (!missing.isEmpty()) {
                add(connection, missing, known);
            }
            return known;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, ItemId> byName(Connection connection, Set<String> names) throws SQLException {
        Map<String, ItemId> found = new HashMap<>();
        try (var statement = connection.prepareStatement(
                "select lower(name), id from catalogue.item where lower(name) = any(?) and deleted_at is null")) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new ItemId(rows.getObject(2, UUID.class)));
                }
            }
        }
        return found;
    }

    private static void add(Connection connection, List<ItemDescription> items, Map<String, ItemId> ids)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, TenantContext.require().organisation().value());
            List<@Nullable Object[]> columns = new ArrayList<>();
            for (int column = 0; column < 10; column++) {
                columns.add(new @Nullable Object[items.size()]);
            }
            for (int row = 0; row < items.size(); row++) {
                ItemDescription item = items.get(row);
                ItemId id = ids.get(item.name().toLowerCase(Locale.ROOT));
                @Nullable
                Object[] values = {
                    id == null ? null : id.value(),
                    codeFor(item.name()),
                    item.name(),
                    item.group(),
                    item.subGroup(),
                    item.genericName(),
                    item.brand(),
                    item.strength(),
                    item.form(),
                    item.packSize()
                };
                for (int column = 0; column < values.length; column++) {
                    columns.get(column)[row] = values[column];
                }
            }
            for (int column = 0; column < columns.size(); column++) {
                String type = column == 0 ? "uuid" : column == 9 ? "int4" : "text";
                statement.setArray(2 + column, connection.createArrayOf(type, columns.get(column)));
            }
            statement.executeUpdate();
        }
    }

    /** A code for an item that came without one: the same name always gets the same code. */
    private static String codeFor(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return "ITM-" + HexFormat.of().withUpperCase().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
