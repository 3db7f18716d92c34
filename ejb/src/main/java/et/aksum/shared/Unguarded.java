package et.aksum.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States why a public use-case method asks for no permission. A use case has either this or {@link RequiresPermission}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unguarded {
    /** The reason, as a sentence a security reviewer accepts. */
    String value();
}
