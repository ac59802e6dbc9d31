package pl.partycypacja.programmes;

import java.util.UUID;

/// A programme, named where something that belongs to it is shown.
public record ProgrammeReference(UUID id, String slug, String name) {}
