package pl.partycypacja.organisations;

import java.util.UUID;

/// An organisation, as others name it.
public record OrganisationReference(UUID id, String name, OrganisationKind kind) {}
