package pl.partycypacja.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An answer that shows one thing which can be changed: its version goes into the ETag, and comes back in
/// `If-Match`.
public interface Versioned {

    @JsonIgnore
    @Schema(hidden = true)
    long version();
}
