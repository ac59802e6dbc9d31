package pl.partycypacja.platform.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.platform.values.Warsaw;

/// PDF files from the XHTML templates under `templates/documents/` (Qute). Whatever a fact says is escaped; nothing
/// is read from outside while a document is drawn.
@ApplicationScoped
public class PdfDocuments {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long MAX_KEPT_BYTES = 16L << 20;
    private static final String FAMILY = "Liberation Sans";

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .strictRendering(true)
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    /// Drawing takes a tenth of a second, and who signs a document reads it before.
    private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MAX_KEPT_BYTES)
            .<String, byte[]>weigher((key, document) -> document.length)
            .build();

    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    PdfDocuments() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// The same facts make the same bytes: a document can be compared by its hash.
    ///
    /// @param template name of the file without `.html`
    /// @param facts what the template names
    /// @param createdAt what the file says about when it was made
    public byte[] render(String template, Map<String, Object> facts, Instant createdAt) {
        String html = parsed.computeIfAbsent(
                        template,
                        name -> engine.parse(
                                new String(read("/templates/documents/" + name + ".html"), StandardCharsets.UTF_8),
                                Variant.forContentType(Variant.TEXT_HTML)))
                .render(facts);
        return drawn.get(
                        Sha256.hex((createdAt + html).getBytes(StandardCharsets.UTF_8)),
                        unknown -> draw(html, createdAt))
                .clone();
    }

    private static byte[] draw(String html, Instant createdAt) {
        try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(createdAt.atZone(Warsaw.ZONE)));
            pdf.setDocumentId(createdAt.toEpochMilli());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .useFastMode()
                .useFont(() -> stream("/liberation/LiberationSans-Regular.ttf"), FAMILY)
                .useFont(() -> stream("/liberation/LiberationSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Partycypacja API")
                .withHtmlContent(html, null)
                .toStream(OutputStream.nullOutputStream());
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(PdfDocuments.class.getResourceAsStream(path), path);
    }

    private static byte[] read(String path) {
        try (InputStream file = stream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
