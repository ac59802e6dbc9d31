package pl.partycypacja.platform.problem;

import java.util.Locale;

/// What can be wrong with one thing in the client's input: [InputFault], or one of a module's own enum. Its text in
/// Polish and English is `error.<code>` in the message bundles.
public interface Fault {

    /// The name of the enum's constant.
    String name();

    /// The stable name clients program against, for example `in-the-past`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
