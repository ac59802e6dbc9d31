package pl.partycypacja.platform.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On the few operations that are neither a [Query] nor a [Command]: they ask no database, or hold no transaction over
/// work that takes long.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithoutTransaction {

    /// Why.
    String value();
}
