package pl.partycypacja.organisations;

import java.util.UUID;

/// An organisation, as other modules show it.
public record OrganisationReference(UUID id, String name, OrganisationKind kind) {}
