package pl.partycypacja.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where something stands in the client's input: the names of properties, and the positions in lists, that lead
/// to it.
/// `at("sessions", 0, "endsAt")` is `/sessions/0/endsAt` to the client.
///
/// @param steps from the outside inwards
public record Place(List<String> steps) {

    /// The input as a whole.
    public static final Place WHOLE = new Place(List.of());

    /// @param steps names of properties, and positions from 0
    public static Place at(Object... steps) {
        return WHOLE.to(steps);
    }

    /// A place further inside of this one.
    public Place to(Object... further) {
        return new Place(Stream.concat(steps.stream(), Arrays.stream(further).map(String::valueOf))
                .toList());
    }

    /// The same place, seen from outside: what it is in stands at another place.
    Place under(Place outer) {
        return new Place(Stream.concat(outer.steps.stream(), steps.stream()).toList());
    }

    /// As a JSON pointer (RFC 6901).
    String pointer() {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
