package et.aksum.workforce;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which employees are listed; what is null or false restricts nothing.
 *
 * @param text     contained in name, number or position, any case
 * @param unit     this unit or one below it
 * @param withLeft whether those who left are listed too
 */
public record EmployeeFilter(@Nullable String text, @Nullable UnitId unit, boolean withLeft) implements Serializable {}
