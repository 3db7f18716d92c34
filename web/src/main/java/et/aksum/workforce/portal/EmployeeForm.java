package et.aksum.workforce.portal;

import et.aksum.identity.UserId;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Typed;
import et.aksum.workforce.EmployeeDetails;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeRow;
import et.aksum.workforce.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of an employee holds, and what it means. */
final class EmployeeForm {
    private EmployeeForm() {}

    static EmployeeDetails read(Typed typed) {
        UUID user = id(typed, "user");
        UUID unit = id(typed, "unit");
        UUID supervisor = id(typed, "supervisor");
        return new EmployeeDetails(
                typed.required("name"),
                typed.required("position"),
                user == null ? null : new UserId(user),
                unit == null ? null : new UnitId(unit),
                supervisor == null ? null : new EmployeeId(supervisor),
                day(typed, "from"),
                typed.day("to"));
    }

    static void fill(Typed typed, EmployeeRow row) {
        typed.put("name", row.name());
        typed.put("position", row.position());
        typed.put("user", text(row.userId()));
        typed.put("unit", text(row.unitId()));
        typed.put("supervisor", text(row.supervisorId()));
        typed.put("from", text(row.from()));
        typed.put("to", text(row.to()));
    }

    /** A day that must be there. */
    static LocalDate day(Typed typed, String field) {
        LocalDate day = typed.day(field);
        if (day == null) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "form.missing"));
        }
        return day;
    }

    static @Nullable UUID id(Typed typed, String field) {
        String text = typed.optional(field);
        return text == null ? null : UUID.fromString(text);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
