package pl.partycypacja.platform.operations;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation that changes something. It has one transaction: it happens whole or not at all, is tried again
/// when the database chose it as a victim ([Retried]), and a POST that is repeated with its key happens once
/// ([Idempotency]).
@InterceptorBinding
@Transactional
@Retried
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {

    /// Whether it demands an `Idempotency-Key` (contract rule 21): submissions, decisions, payments, redemptions and
    /// registrations must not happen twice by accident.
    @Nonbinding
    boolean demandsKey() default false;
}
