package et.aksum.platform.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON follow the code's own statement of what may be absent: a record's component that is not {@link Nullable}
 * must be there and not null, and neither may the elements of its lists.
 */
final class RequiredFields extends NopAnnotationIntrospector {
    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getDeclaringClass().isRecord()) {
            AnnotatedType type = constructor.getAnnotated().getAnnotatedParameterTypes()[parameter.getIndex()];
            Nulls value = type.isAnnotationPresent(Nullable.class) ? Nulls.SET : Nulls.FAIL;
            return JsonSetter.Value.construct(value, Nulls.FAIL);
        }
        return JsonSetter.Value.empty();
    }
}
