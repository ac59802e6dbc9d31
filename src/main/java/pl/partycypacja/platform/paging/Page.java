package pl.partycypacja.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a collection (contract rule 22).
///
/// @param nextCursor where the next page begins; null on the last
/// @param total how many there are in all, only when `count=true` was asked
public record Page<T>(
        List<T> items,

        @Schema(
                description = "Kursor następnej strony; `null` na ostatniej.",
                maxLength = 2000,
                examples = "eyJ2IjpbXX0")
        @Nullable
        String nextCursor,

        @Schema(description = "Liczba wszystkich pozycji; tylko przy `count=true`.", examples = "6") @Nullable
        Long total) {

    /// All there is, on one page.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), nextCursor, total);
    }
}
