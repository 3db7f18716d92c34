package et.aksum.schema.drift.model;

import jakarta.persistence.Column;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;

/** Whether an attribute has a value, by its mapping and by the annotations of its source. */
final class Nullability {
    private Nullability() {}

    static Nullness of(Field field, boolean required) {
        if (mayBeNull(field)) {
            return Nullness.NULL;
        }
        return required ? Nullness.VALUE : Nullness.WITH_ITS_GROUP;
    }

    static boolean mayBeNull(Field field) {
        Column column = field.getAnnotation(Column.class);
        if (field.getType().isPrimitive() || column != null && !column.nullable()) {
            return false;
        }
        return !isNullMarked(field.getDeclaringClass())
                || saysNullable(field.getAnnotatedType())
                || saysNullable(field);
    }

    // By name: an archive may bring annotations of its own, and any of that name means the same.
    private static boolean saysNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    private static boolean isNullMarked(Class<?> type) {
        Package home = type.getPackage();
        return home != null
                && Arrays.stream(home.getAnnotations())
                        .anyMatch(each -> each.annotationType().getSimpleName().equals("NullMarked"));
    }
}
