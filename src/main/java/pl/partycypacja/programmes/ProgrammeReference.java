package pl.partycypacja.programmes;

import java.util.UUID;

/// The programme that something belongs to, as others name it.
public record ProgrammeReference(UUID id, String slug, String name) {}
