package pl.partycypacja.platform.documents;

import static pl.partycypacja.platform.problem.Place.at;

import java.util.Optional;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Sha256;

/// An uploaded file that is taken: of a type we know, found by what is in it, and not too large (APP-10).
///
/// @param name with the ending of what the file is
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AcceptedFile(String name, FileType type, byte[] content) {

    private static final int MEGABYTE = 1024 * 1024;

    /// @param givenName what the client calls it
    /// @throws InvalidInput `file-empty`, `file-too-large`, `file-type`, at `/file`
    public static AcceptedFile of(String givenName, byte[] content, int maxMegabytes) {
        Optional<FileType> type = FileType.detect(content);
        new InvalidInput.Collector()
                .rejectIf(content.length == 0, at("file"), InputFault.FILE_EMPTY)
                .rejectIf(content.length > maxMegabytes * MEGABYTE, at("file"), InputFault.FILE_TOO_LARGE, maxMegabytes)
                .throwIfAny();
        FileType known = type.orElseThrow(() -> InvalidInput.at(at("file"), InputFault.FILE_TYPE));
        return new AcceptedFile(known.nameLike(FileNames.clean(givenName)), known, content);
    }

    public String sha256() {
        return Sha256.hex(content);
    }
}
