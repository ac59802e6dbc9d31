import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prints the addresses of all pages of a list, as its `nextCursor` leads through them, for [Load] to ask for.
/// `java bench/Walk.java http://localhost:8080 /api/v1/programmes`; with `length` behind it, how many bytes the first page has.
final class Walk {

    private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    public static void main(String... arguments) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String page = arguments[1];
        while (page != null) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(arguments[0] + page)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + ": " + answer.statusCode() + " " + answer.body());
            }
            if (arguments.length > 2) {
                System.out.println(answer.body().getBytes(StandardCharsets.UTF_8).length);
                return;
            }
            System.out.println(page);
            Matcher next = NEXT.matcher(answer.body());
            page = next.find()
                    ? arguments[1] + "?cursor=" + URLEncoder.encode(next.group(1), StandardCharsets.UTF_8)
                    : null;
        }
    }
}
