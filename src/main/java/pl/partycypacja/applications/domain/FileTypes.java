package pl.partycypacja.applications.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/// Finds what a file is from what is in it, whatever its name says (APP-10). Of archives, the office formats alone
/// are
/// taken, and those without macros.
final class FileTypes {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private static final Set<String> PLAIN = Set.of(PDF, PNG, JPEG);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String DOCX_MAIN_PART = DOCX + ".main+xml";
    private static final int MAX_ENTRIES = 200;
    private static final int MAX_DESCRIPTION_BYTES = 256 * 1024;

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /// @return the media type, when it is one of those taken
    static Optional<String> detect(byte[] content) {
        if (startsWith(content, ZIP)) {
            return detectOfficeFormat(content);
        }
        return Optional.of(TIKA.detect(content)).filter(PLAIN::contains);
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        return content.length >= prefix.length
                && java.util.Arrays.equals(content, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static Optional<String> detectOfficeFormat(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < MAX_ENTRIES; i++, entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("mimetype")) {
                    return Optional.of(read(zip)).map(String::strip).filter(ODT::equals);
                }
                if (name.equals("[Content_Types].xml")) {
                    String types = read(zip);
                    return types.contains(DOCX_MAIN_PART) && !types.contains("macroEnabled")
                            ? Optional.of(DOCX)
                            : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String read(ZipInputStream zip) throws IOException {
        return new String(zip.readNBytes(MAX_DESCRIPTION_BYTES), StandardCharsets.UTF_8);
    }
}
