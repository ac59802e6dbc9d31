package pl.partycypacja.platform.http;

import org.jboss.resteasy.reactive.RestResponse;

/// The answer to a creation: 201 with `Location`, `ETag` and the thing itself (contract rule 20).
public final class Created {

    private Created() {}

    /// @param path of the new thing, from the server's root
    public static <T> RestResponse<T> at(String path, T body) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header("Location", path)
                .entity(body)
                .build();
    }
}
