/// What every request and answer carries: request id, security headers, ETag and preconditions, idempotency, rate
/// limits, sizes, unknown parameters.
@NullMarked
package pl.partycypacja.platform.http;

import org.jspecify.annotations.NullMarked;
