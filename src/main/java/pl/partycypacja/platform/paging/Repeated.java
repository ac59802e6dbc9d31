package pl.partycypacja.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a query parameter that may be given several times (contract rule 26).
public final class Repeated {

    private Repeated() {}

    /// The values; none when the parameter is not there.
    public static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
