package pl.partycypacja.grants.domain;

import pl.partycypacja.platform.access.Seen;

/// An expense, with the grant that it is charged to opened for a caller.
public record SeenExpense(Seen<Grant> grant, Expense expense) {}
