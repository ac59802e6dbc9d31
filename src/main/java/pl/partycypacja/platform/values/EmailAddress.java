package pl.partycypacja.platform.values;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An e-mail address as mail servers everywhere take it: ASCII, without quotes or comments (RFC 5321 `Dot-string`
/// at a domain of letters, digits and hyphens; a domain with other letters in its `xn--` form). Anything more has
/// been used to smuggle commands to mail servers.
@Constraint(validatedBy = {})
@Size(max = 254)
@Pattern(regexp = EmailAddress.REGEX)
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface EmailAddress {

    String REGEX = "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,30}"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,30}[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$";

    String message() default "{jakarta.validation.constraints.Email.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
