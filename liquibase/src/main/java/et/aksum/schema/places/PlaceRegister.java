package et.aksum.schema.places;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What a database has of the places, beside a list; the connection is the owner's. */
public final class PlaceRegister {
    private static final int BATCH = 1_000;

    private PlaceRegister() {}

    /** A place whose name is written otherwise now. */
    public record Renamed(String code, String before, String now) {}

    /**
     * What a list would change.
     *
     * @param added codes, each after the place it lies in
     * @param reopened codes that an earlier list had left out
     * @param closed codes that this list leaves out
     * @param kept how many places stay in use
     */
    public record Changes(
            List<String> added, List<Renamed> renamed, List<String> reopened, List<String> closed, int kept) {
        public boolean isEmpty() {
            return added.isEmpty() && renamed.isEmpty() && reopened.isEmpty() && closed.isEmpty();
        }
    }

    /** Looks, and changes nothing. */
    public static Changes compare(Connection owner, SortedMap<String, String> list) throws SQLException {
        Map<String, String> names = new HashMap<>();
        Set<String> open = new HashSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select code, name, closed_at is null from clients.place order by code")) {
            while (row.next()) {
                names.put(row.getString(1), row.getString(2));
                if (row.getBoolean(3)) {
                    open.add(row.getString(1));
                }
            }
        }
        List<String> added = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        List<String> reopened = new ArrayList<>();
        list.forEach((code, name) -> {
            String before = names.get(code);
            if (before == null) {
                added.add(code);
            } else {
                if (!before.equals(name)) {
                    renamed.add(new Renamed(code, before, name));
                }
                if (!open.contains(code)) {
                    reopened.add(code);
                }
            }
        });
        List<String> closed =
                open.stream().filter(code -> !list.containsKey(code)).sorted().toList();
        return new Changes(added, renamed, reopened, closed, open.size() - closed.size());
    }

    /**
     * Makes the places those of the list, all or none of them; loading it again changes nothing.
     *
     * @param origin where new and renamed places come from, told with each of them
     * @return what was changed
     */
    public static Changes load(Connection owner, SortedMap<String, String> list, String origin) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            // Two operators at once wait for each other; readers wait for nobody.
            statement.execute("lock table clients.place in share row exclusive mode");
            Changes changes = compare(owner, list);
            each(
                    owner,
                    "insert into clients.place (code, level, name, parent, origin) values (?, ?, ?, ?, ?)",
                    changes.added(),
                    (insert, code) -> {
                        int last = code.lastIndexOf('/');
                        insert.setString(1, code);
                        insert.setString(2, last < 0 ? "REGION" : code.indexOf('/') == last ? "ZONE" : "WOREDA");
                        insert.setString(3, list.get(code));
                        insert.setString(4, last < 0 ? null : code.substring(0, last));
                        insert.setString(5, origin);
                    });
            each(
                    owner,
                    "update clients.place set name = ?, origin = ? where code = ?",
                    changes.renamed(),
                    (update, place) -> {
                        update.setString(1, place.now());
                        update.setString(2, origin);
                        update.setString(3, place.code());
                    });
            each(
                    owner,
                    "update clients.place set closed_at = null where code = ?",
                    changes.reopened(),
                    (update, code) -> update.setString(1, code));
            each(
                    owner,
                    "update clients.place set closed_at = now() where code = ?",
                    changes.closed(),
                    (update, code) -> update.setString(1, code));
            owner.commit();
            return changes;
        } finally {
            // After a commit there is nothing left to take back.
            owner.rollback();
            owner.setAutoCommit(autoCommit);
        }
    }

    private static <T> void each(Connection owner, String sql, Collection<T> rows, Binding<T> binding)
            throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            int waiting = 0;
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
