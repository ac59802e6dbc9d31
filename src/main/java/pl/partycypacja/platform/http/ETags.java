package pl.partycypacja.platform.http;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Sha256;

/// Strong ETags of the form `"<version>-<hash>"` (contract rules 17 and 18). The hash is of the very bytes sent, so
/// that an answer which differs in language, in what the caller may see or by the clock never passes for the same;
/// the version is what `If-Match` is compared by, so that a change of language is no lost update.
public final class ETags {

    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})-[0-9a-f]{16}\"");
    private static final int HASH_BYTES = 8;

    private ETags() {}

    public static String of(@Nullable Object answer, byte[] body) {
        long version = answer instanceof Versioned versioned ? versioned.version() : 0;
        return of(version, body);
    }

    public static String of(long version, byte[] body) {
        return "\"" + version + "-" + HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(body), HASH_BYTES)) + "\"";
    }

    /// Whether an `If-Match` names the version: one of its tags does, or it is `*` (RFC 9110 §13.1.1).
    static boolean matchNames(String ifMatch, long version) {
        return Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag -> {
            Matcher matcher = OURS.matcher(tag);
            return tag.equals("*") || (matcher.matches() && Long.parseLong(matcher.group(1)) == version);
        });
    }

    /// Whether an `If-None-Match` names the tag; weak marks do not matter for reading (RFC 9110 §13.1.2).
    static boolean noneMatchNames(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || Objects.equals(strong(tag), strong(etag)));
    }

    private static String strong(String tag) {
        return tag.replaceFirst("^W/", "");
    }
}
