package pl.partycypacja.platform.problem;

import java.util.Locale;

/// A kind of problem that a client can meet (contract rules 10 and 11): [GeneralProblem], or one of a module's own
/// enum. The title and the description of each, in Polish and English, are in `messages/problems_pl.properties` and
/// `messages/problems_en.properties`.
public interface ProblemType {

    /// The name of the enum's constant.
    String name();

    /// The HTTP status of its answer.
    int status();

    /// The stable name clients program against, for example `stale-version`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
