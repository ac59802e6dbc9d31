package pl.partycypacja.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation that answers with a file of the type that it produces: the OpenAPI document says so alike for
/// all of them.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FileAnswer {

    /// The most bytes, or characters of a text.
    int maxLength();

    /// Whether there may be no such file in the present state of things, and the answer is 409 then.
    boolean dependsOnState() default false;
}
