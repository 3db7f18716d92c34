package et.aksum.access.portal;

import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.RoleAssignment.GrantCondition.Kind;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.Permission;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of a grant as they are being typed. Conditions on documents are about one permission, or about all the role allows. */
public final class ConditionsForm implements Serializable {
    private final Typed typed = new Typed();
    private String[] chosenDays = {};

    ConditionsForm() {
        typed.put("about", Permission.PROCUREMENT_ORDER_APPROVE.code());
    }

    List<GrantCondition> read() {
        List<GrantCondition> conditions = new ArrayList<>();
        String about = typed.optional("about");
        BigDecimal most = typed.number("most");
        if (most != null) {
            conditions.add(GrantCondition.atMost(about, most, typed.required("currency")));
        }
        BigDecimal sum = typed.number("sum");
        if (sum != null) {
            conditions.add(GrantCondition.cumulative(
                    about, sum, typed.required("currency"), window(), typed.optional("perParty") != null));
        }
        String whose = typed.optional("whose");
        if (whose != null) {
            conditions.add(GrantCondition.whose(Kind.valueOf(whose), about));
        }
        String unit = typed.optional("unit");
        if (unit != null) {
            conditions.add(GrantCondition.inUnit(about, UUID.fromString(unit)));
        }
        LocalTime opens = time("opens");
        LocalTime closes = time("closes");
        if (opens != null || closes != null) {
            conditions.add(GrantCondition.between(required("opens", opens), required("closes", closes), weekdays()));
        }
        return conditions;
    }

    private int window() {
        BigDecimal window = typed.number("days");
        try {
            return required("days", window).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new FieldRefused("days", Labels.text(Labels.locale(), "form.number"));
        }
    }

    // Bits, Monday 1 to Sunday 64; none chosen means every day.
    private int weekdays() {
        int chosen = Stream.of(chosenDays)
                .map(DayOfWeek::valueOf)
                .mapToInt(day -> 1 << day.getValue() - 1)
                .sum();
        return chosen == 0 ? 127 : chosen;
    }

    private @Nullable LocalTime time(String field) {
        String text = typed.optional(field);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "grants.time"));
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "form.missing"));
        }
        return value;
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getWeekdays() {
        return chosenDays.clone();
    }

    public void setWeekdays(String[] weekdays) {
        chosenDays = weekdays.clone();
    }
}
