package pl.partycypacja.platform.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;

/// What part of a collection the client asks for (contract rules 22-25).
public class PageRequest {

    static final int MAX_LIMIT = 100;
    static final int MAX_CURSOR_LENGTH = 2_000;

    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(description = "Najwięcej pozycji na stronie, od 1 do 100.")
    @Schema(minimum = "1", maximum = "100", defaultValue = "20")
    Integer limit = 20;

    @QueryParam("cursor")
    @Parameter(description = "Kursor z poprzedniej strony (`nextCursor`).")
    @Schema(maxLength = MAX_CURSOR_LENGTH)
    @Nullable
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "Kolejność: nazwy pól po przecinku, `-` odwraca. Dozwolone pola podaje opis operacji.")
    @Schema(maxLength = 200)
    @Nullable
    String sort;

    @QueryParam("count")
    @Parameter(description = "Czy policzyć wszystkie pozycje (`total`).")
    @Nullable
    Boolean count;

    /// @throws MalformedInput `malformed-parameter` outside 1-100
    int limit() {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, "limit");
        }
        return limit;
    }

    boolean isCounted() {
        return Boolean.TRUE.equals(count);
    }
}
