package pl.partycypacja.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where people reach this API from outside, for addresses that are printed or subscribed to.
@ApplicationScoped
public class PublicAddress {

    private final String root;

    PublicAddress(@ConfigProperty(name = "partycypacja.public-url") String root) {
        this.root = root.replaceFirst("/+$", "");
    }

    /// @param path from the server's root, beginning with `/`
    public String of(String path) {
        return root + path;
    }
}
