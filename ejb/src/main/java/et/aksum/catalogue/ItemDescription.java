package et.aksum.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an item is, in the words of the trade.
 *
 * @param name        what people call it, 1–300 characters, unique in the organisation
 * @param group       product group, for example {@code ARV} or {@code HRDT}
 * @param subGroup    finer class inside the group, for example {@code Pediatric}
 * @param genericName molecule or type of test, without a brand
 * @param brand       brand, or {@code Generic}
 * @param strength    dosage as printed on the pack, for example {@code 10mg/ml}
 * @param form        dosage form, for example {@code Tablet}
 * @param packSize    units in one pack, 1 or more; null when not known
 *     <p>Each text has at most 300 characters.
 */
public record ItemDescription(
        String name,
        @Nullable String group,
        @Nullable String subGroup,
        @Nullable String genericName,
        @Nullable String brand,
        @Nullable String strength,
        @Nullable String form,
        @Nullable Integer packSize)
        implements Serializable {}
