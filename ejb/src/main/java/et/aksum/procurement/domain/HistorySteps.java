package et.aksum.procurement.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The steps that imported orders get: the organisation's template {@code history}. */
final class HistorySteps {
    /** One step of the template. */
    record Step(String name, int position, boolean mandatory) {}

    private HistorySteps() {}

    /** Steps by code; an organisation without templates gets them first. */
    static Map<String, Step> read(Connection connection, UUID organisation) throws SQLException {
        try (var seed = connection.prepareStatement("select 1 from procurement.seed_organisation(?)")) {
            seed.setObject(1, organisation);
            seed.execute();
        }
        try (var statement = connection.prepareStatement(
                        """
                        select s.code, s.name, s.position, s.mandatory from procurement.milestone_step s
                        join procurement.milestone_template t on t.org_id = s.org_id and t.id = s.template_id where t.code = 'history'""");
                var row = statement.executeQuery()) {
            Map<String, Step> steps = new HashMap<>();
            while (row.next()) {
                steps.put(row.getString(1), new Step(row.getString(2), row.getInt(3), row.getBoolean(4)));
            }
            return steps;
        }
    }

    static Step require(Map<String, Step> steps, String code) {
        Step step = steps.get(code);
        if (step == null) {
            throw new IllegalStateException("The template history has no step " + code);
        }
        return step;
    }
}
