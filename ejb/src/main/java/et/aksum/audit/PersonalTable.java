package et.aksum.audit;

import org.jspecify.annotations.Nullable;

/**
 * A table that holds what is known about people, as opposed to what they did. All but secrets goes into the export of a person.
 *
 * @param name schema and table
 * @param what what it tells about somebody, as a sentence for him
 * @param person what names him in {@code column}
 * @param column the column that names him
 * @param replacements JSON object of columns and what an erasure puts in their place, {id} standing for the id of the row; null when nothing of it is
 *     overwritten
 */
public record PersonalTable(String name, String what, Person person, String column, @Nullable String replacements) {
    /** How a row names a person. */
    public enum Person {
        USER,
        CONTACT,
        EMPLOYEE,
        MAIL_BOX
    }
}
