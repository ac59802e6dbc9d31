package pl.partycypacja.platform.contract;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Leads a visitor of the server's root to Swagger UI.
@ApplicationScoped
class StartPage {

    void register(@Observes Router router) {
        router.get("/")
                .handler(request -> request.response()
                        .setStatusCode(303)
                        .putHeader("Location", "/swagger-ui")
                        .end());
    }
}
