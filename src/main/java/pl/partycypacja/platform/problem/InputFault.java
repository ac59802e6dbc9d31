package pl.partycypacja.platform.problem;

/// What can be wrong with input of any kind.
public enum InputFault implements Fault {
    REQUIRED,
    /// Said where nothing is to be said.
    NOT_APPLICABLE,
    OUT_OF_RANGE,
    DUPLICATE,
    UNKNOWN_REFERENCE,
    IN_THE_PAST,
    IN_THE_FUTURE,
    DATE_ORDER,
    /// A new end that is no later than the one before.
    NOT_EXTENDED,
    /// It can no longer change.
    FROZEN,
    MALFORMED_REQUEST,
    CONTROL_CHARACTERS,
    /// A number that not every reader of JSON understands alike.
    NUMBER_RANGE,
    TOO_LARGE,
    INVALID_SCHEMA,
    /// A schema that refers to another place than itself.
    REMOTE_REFERENCE,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_TYPE,
    TOO_MANY_FILES
}
