package pl.partycypacja.selection.domain.interview;

/// What an interview slot is to those who want it.
enum SlotState {
    FREE,
    BOOKED
}
