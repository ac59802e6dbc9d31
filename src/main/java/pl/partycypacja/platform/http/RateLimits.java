package pl.partycypacja.platform.http;

import io.netty.util.NetUtil;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.security.Caller;

/// How often one caller may call (contract rule 28). [Allowances] counts, for all instances together.
@ApplicationScoped
class RateLimits {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Allowances allowances;
    private final Settings settings;

    /// Requests per minute of one caller: an account, or an address where nobody is logged in.
    @ConfigMapping(prefix = "partycypacja.rate-limits")
    interface Settings {
        @WithDefault("1200")
        int readsPerMinute();

        @WithDefault("240")
        int writesPerMinute();

        /// Logging in, registering, resetting a password; always by address.
        @WithDefault("30")
        int authPerMinute();
    }

    private enum Policy {
        READS,
        WRITES,
        AUTH;

        private final String quoted = "\"" + name().toLowerCase(Locale.ROOT) + "\"";
    }

    RateLimits(Allowances allowances, Settings settings) {
        this.allowances = allowances;
        this.settings = settings;
        for (Policy policy : Policy.values()) {
            if (limitOf(policy) < 1) {
                throw new IllegalStateException("partycypacja.rate-limits: a limit is one call a minute at least");
            }
        }
    }

    /// Takes one call from the caller's allowance. It waits for nothing.
    ///
    /// @throws RetryLater `rate-limited` when it is used up
    void take(Caller caller, RoutingContext request, String method, String path) {
        Policy policy = policyOf(method, path);
        int limit = limitOf(policy);
        Allowances.Taken taken = allowances.take(policy.name() + ":" + nameOf(caller, policy, request), limit);
        request.response().putHeader("RateLimit-Policy", policy.quoted + ";q=" + limit + ";w=60");
        request.response()
                .putHeader("RateLimit", policy.quoted + ";r=" + taken.remaining() + ";t=" + taken.resetSeconds());
        if (!taken.isTaken()) {
            throw new RetryLater(GeneralProblem.RATE_LIMITED, taken.retrySeconds());
        }
    }

    private static Policy policyOf(String method, String path) {
        if (READING.contains(method)) {
            return Policy.READS;
        }
        return path.startsWith("/api/v1/auth/") ? Policy.AUTH : Policy.WRITES;
    }

    private static String nameOf(Caller caller, Policy policy, RoutingContext request) {
        boolean byAddress = caller.accountId() == null || policy == Policy.AUTH;
        return byAddress
                ? networkOf(request.request().remoteAddress().hostAddress())
                : String.valueOf(caller.accountId());
    }

    /// Whoever has one IPv6 address has the 2^64 of its network.
    private static String networkOf(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = Objects.requireNonNull(NetUtil.createByteArrayFromIpAddressString(address), address);
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES));
    }

    private int limitOf(Policy policy) {
        return switch (policy) {
            case READS -> settings.readsPerMinute();
            case WRITES -> settings.writesPerMinute();
            case AUTH -> settings.authPerMinute();
        };
    }
}
