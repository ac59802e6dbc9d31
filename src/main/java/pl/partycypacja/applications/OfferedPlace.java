package pl.partycypacja.applications;

import java.time.Instant;

/// A place from the reserve list that an application was offered (APP-9).
///
/// @param expiresAt the first moment at which it can no longer be accepted
public record OfferedPlace(PlaceOfferStatus status, Instant offeredAt, Instant expiresAt) {}
