package pl.partycypacja.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLadvisoryLockBasedProxyManager;
import io.netty.util.NetUtil;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.security.Caller;

/// How often one caller may call (contract rule 28). Counted in the database, for all instances together; reads,
/// which are many and cheap, are counted there in small batches.
@ApplicationScoped
class RateLimits {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int EXPIRED_AT_ONCE = 1_000;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final PostgreSQLadvisoryLockBasedProxyManager<String> shared;
    private final Settings settings;
    private final LoadingCache<Key, BucketProxy> buckets = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build(this::bucket);

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
        AUTH
    }

    private record Key(Policy policy, String caller) {
        String name() {
            return policy.name() + ":" + caller;
        }
    }

    RateLimits(AgroalDataSource database, Settings settings) {
        this.settings = settings;
        this.shared = Bucket4jPostgreSQL.advisoryLockBasedBuilder(database)
                .table("rate_limit_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /// Takes one call from the caller's allowance.
    ///
    /// @throws RetryLater `rate-limited` when it is used up
    void take(Caller caller, RoutingContext request, String method, String path) {
        Policy policy = policyOf(method, path);
        ConsumptionProbe probe =
                buckets.get(new Key(policy, nameOf(caller, policy, request))).tryConsumeAndReturnRemaining(1);
        long resetSeconds = Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds() + 1;
        String name = "\"" + policy.name().toLowerCase(Locale.ROOT) + "\"";
        request.response().putHeader("RateLimit-Policy", name + ";q=" + limitOf(policy) + ";w=60");
        request.response().putHeader("RateLimit", name + ";r=" + probe.getRemainingTokens() + ";t=" + resetSeconds);
        if (!probe.isConsumed()) {
            throw new RetryLater(
                    GeneralProblem.RATE_LIMITED,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
    }

    @Scheduled(every = "10m", delayed = "1m")
    void forgetFullBuckets() {
        shared.removeExpired(EXPIRED_AT_ONCE);
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

    private BucketProxy bucket(Key key) {
        int limit = limitOf(key.policy());
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(allowance -> allowance.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
                .build();
        var builder = shared.builder();
        if (key.policy() == Policy.READS) {
            builder = builder.withOptimization(
                    Optimizations.delaying(new DelayParameters(limit / 20, Duration.ofSeconds(2))));
        }
        return builder.build(key.name(), () -> configuration);
    }
}
