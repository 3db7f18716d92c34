package et.aksum.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case reads much at once, so one person, and one organisation, may call it only so often (ASVS V2.4.1). Who calls it more
 * often is refused with {@link TooFast}; the system's own jobs are not counted.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Paced {
    @Nonbinding
    Kind value();

    /** What is counted together. */
    enum Kind {
        /** A page of a list, filtered or not. */
        SEARCH,
        /** All of something as a file. */
        EXPORT
    }
}
