package pl.partycypacja.applications;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.StoredFile;

/// What an application says, for those who judge it.
///
/// @param declarations answers to the recruitment's criteria, by their keys
public record FiledApplication(
        @Nullable String reference, JsonNode answers, Map<String, String> declarations, List<FiledDocument> documents) {

    /// A file that goes with it.
    ///
    /// @param kind which of the recruitment's kinds it is; null for a file that it did not ask for
    public record FiledDocument(UUID id, @Nullable String kind, StoredFile file) {}
}
