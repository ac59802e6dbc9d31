package pl.partycypacja.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;

/// Finds what a file is from what is in it, whatever its name says (APP-10). Of archives, the office formats alone
/// are taken, and those without macros. An archive is read by its directory; nothing is unpacked but its
/// description.
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum FileType {
    PDF("application/pdf", ".pdf"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    ODT("application/vnd.oasis.opendocument.text", ".odt");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MAX_ENTRIES = 5_000;
    private static final int MAX_DESCRIPTION_BYTES = 256 * 1024;
    private static final int MAX_STEM_LENGTH = 190;

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /// The name with the ending of what the file is, so that no one's computer opens it as something else.
    public String nameLike(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        int ending = extensions.stream()
                .filter(lowerCase::endsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        String stem = name.substring(0, name.length() - ending);
        int length = stem.codePointCount(0, stem.length());
        String end = stem.substring(stem.offsetByCodePoints(0, Math.max(0, length - MAX_STEM_LENGTH)));
        return (end.isBlank() ? "plik" : end) + (ending == 0 ? extensions.getFirst() : name.substring(stem.length()));
    }

    /// The type, when it is one of those taken.
    public static Optional<FileType> detect(byte[] content) {
        if (startsWith(content, ZIP)) {
            return detectOfficeFormat(content);
        }
        String found = TIKA.detect(content);
        return Stream.of(PDF, PNG, JPEG)
                .filter(type -> type.mediaType.equals(found))
                .findFirst();
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        return content.length >= prefix.length && Arrays.equals(content, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static Optional<FileType> detectOfficeFormat(byte[] content) {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<String> names = Collections.list(archive.getEntries()).stream()
                    .limit(MAX_ENTRIES + 1)
                    .map(ZipArchiveEntry::getName)
                    .toList();
            boolean isHarmless = names.size() <= MAX_ENTRIES && names.stream().noneMatch(FileType::isMacro);
            return isHarmless ? described(archive) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isMacro(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    private static Optional<FileType> described(ZipFile archive) throws IOException {
        if (read(archive, "mimetype").strip().equals(ODT.mediaType)) {
            return Optional.of(ODT);
        }
        String types = read(archive, "[Content_Types].xml");
        return types.contains(DOCX.mediaType + ".main+xml") && !types.contains("macroEnabled")
                ? Optional.of(DOCX)
                : Optional.empty();
    }

    /// The text of an entry; empty where there is none, or it is longer than any description.
    private static String read(ZipFile archive, String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream text = archive.getInputStream(entry)) {
            byte[] bytes = text.readNBytes(MAX_DESCRIPTION_BYTES + 1);
            return bytes.length > MAX_DESCRIPTION_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
