package et.aksum.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call repeated under the same idempotency key has one effect and returns the first answer again.
 * The method returns a record: first the id of what it created (a {@link java.util.UUID}, or a record of one), then texts
 * or times, if any; these are kept sealed, because they may be secrets.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
