package et.aksum.procurement.domain;

import et.aksum.procurement.ImportStatus;
import et.aksum.procurement.ImportStatus.Amount;
import et.aksum.procurement.ImportStatus.Share;
import et.aksum.procurement.ImportStatus.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads imports and their reports. */
@ApplicationScoped
public class ImportReader {
    private static final int ROWS_FETCHED = 500;
    private static final int REPORT_COLUMNS = 11;
    private static final String RUN =
            """
            select id, file_name, dry_run, state, rows_imported, rows_rejected, rows_unchanged, bytes_done, file_size, notes, failure,
                   started_by, started_at, finished_at from procurement.import_run\s""";

    @Inject
    ImportStore store;

    public Optional<ImportStatus> status(UUID run) {
        return store.call(connection -> {
            List<Amount> totals = list(
                    connection,
                    "select currency, sum(amount) from procurement.import_row where run_id = ? and outcome <> 'REJECTED' group by 1 order by 1",
                    run,
                    row -> new Amount(row.getString(1), row.getBigDecimal(2)));
            return list(connection, RUN + "where id = ?", run, row -> run(row, totals)).stream()
                    .findFirst();
        });
    }

    public List<ImportStatus> recent(int most) {
        return store.call(connection ->
                list(connection, RUN + "order by started_at desc, id desc limit ?", most, row -> run(row, List.of())));
    }

    public List<Share> bySupplier(UUID run) {
        return store.call(connection -> list(
                connection,
                """
                select supplier, currency, count(*), sum(amount) from procurement.import_row
                where run_id = ? and outcome <> 'REJECTED' group by 1, 2 order by 4 desc, 1""",
                run,
                ImportReader::share));
    }

    public List<Share> byCountry(UUID run) {
        return store.call(connection -> list(
                connection,
                """
                select coalesce(country, ''), currency, count(*), sum(amount) from procurement.import_row
                where run_id = ? and outcome <> 'REJECTED' group by 1, 2 order by 4 desc, 1""",
                run,
                ImportReader::share));
    }

    /** Writes the report, some hundred rows in memory at a time. */
    public void rows(UUID run, OutputStream out) {
        CsvText csv = new CsvText(out);
        csv.record(List.of(
                "row",
                "line",
                "id",
                "outcome",
                "reason",
                "notes",
                "order",
                "supplier",
                "country",
                "amount",
                "currency"));
        store.call(connection -> {
            try (var statement = connection.prepareStatement(
                    """
                    select row_no, line_no, source_id, outcome, reason, notes, order_number, supplier, country, amount, currency
                    from procurement.import_row where run_id = ? order by row_no""")) {
                statement.setFetchSize(ROWS_FETCHED);
                statement.setObject(1, run);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        csv.record(cells(row));
                    }
                }
            }
            return true;
        });
        csv.flush();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= REPORT_COLUMNS; column++) {
            Object value = row.getObject(column);
            cells.add(
                    value instanceof BigDecimal amount
                            ? OrderSheet.text(amount)
                            : value == null ? "" : value.toString());
        }
        return cells;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getString(1), row.getString(2), row.getLong(3), row.getBigDecimal(4));
    }

    private static ImportStatus run(ResultSet row, List<Amount> totals) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        long imported = row.getLong("rows_imported");
        long rejected = row.getLong("rows_rejected");
        long unchanged = row.getLong("rows_unchanged");
        long percent = row.getLong("bytes_done") * 100 / row.getLong("file_size");
        return new ImportStatus(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                state,
                imported + rejected + unchanged,
                imported,
                rejected,
                unchanged,
                (int) (state == State.RUNNING ? Math.min(percent, 99) : percent),
                totals,
                List.of((String[]) row.getArray("notes").getArray()),
                row.getString("failure"),
                row.getObject("started_by", UUID.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection connection, String sql, Object parameter, Reading<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.from(row));
                }
            }
            return found;
        }
    }
}
