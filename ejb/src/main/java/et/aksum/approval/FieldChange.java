package et.aksum.approval;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One difference an approver is shown, as text he can read.
 *
 * @param field  what changes, named as the API names it, for example {@code total} or {@code lines[2].quantity}
 * @param before null when there was nothing
 * @param after  null when nothing is left
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) implements Serializable {}
