package pl.partycypacja.platform.operations;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation that only reads.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Query {

    /// Whether it reads entities. Then it has one transaction, which is read-only: a write in it is an error.
    /// Without, it reads by plain SQL alone, and each statement is one by itself: no session, no transaction,
    /// nothing that is looked through for changes.
    @Nonbinding
    boolean entities() default true;
}
