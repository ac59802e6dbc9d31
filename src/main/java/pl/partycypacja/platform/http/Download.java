package pl.partycypacja.platform.http;

import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.platform.documents.FileNames;

/// A file as it was uploaded: to be saved under its name, never shown in the browser (APP-10).
public final class Download {

    private Download() {}

    /// @param sha256 of the content, which is its ETag
    public static RestResponse<byte[]> of(String name, String sha256, byte[] content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", FileNames.attachment(name))
                .header("ETag", "\"" + sha256 + "\"")
                .build();
    }
}
