package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.AcceptedFile;
import pl.partycypacja.platform.documents.StoredFile;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// The files of applications (APP-10): PDF, PNG, JPEG, DOCX and ODT, found by content; 10 MB each, 30 MB in all.
@ApplicationScoped
public class Attachments {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MAX_FILE_MEGABYTES = 10;
    private static final int MAX_ALL_MEGABYTES = 30;
    private static final int MAX_FILES = 30;

    private final AttachmentRepository attachments;
    private final RecruitmentsApi recruitments;
    private final Applications applications;
    private final ApplicationRepository repository;
    private final Clock clock;

    Attachments(
            AttachmentRepository attachments,
            RecruitmentsApi recruitments,
            Applications applications,
            ApplicationRepository repository,
            Clock clock) {
        this.applications = applications;
        this.repository = repository;
        this.attachments = attachments;
        this.recruitments = recruitments;
        this.clock = clock;
    }

    /// For whoever may know of the application.
    public List<Attachment> list(Seen<Application> application) {
        return attachments.listOf(application.thing().id());
    }

    /// @throws NotFound when the application has no such attachment
    public Attachment get(Seen<Application> application, UUID attachmentId) {
        return attachments.findOf(application.thing().id(), attachmentId).orElseThrow(NotFound::new);
    }

    public byte[] readContent(Attachment attachment) {
        return attachments.readContent(attachment.id());
    }

    /// The application is held, so that two uploads at once cannot pass the limit together, and none slips into one
    /// that is being submitted.
    ///
    /// @param kind one of the recruitment's, or null for a file that it did not ask for
    /// @throws InvalidInput for a type, size, number or kind that is not taken
    /// @throws StateConflict unless it is a draft or was returned
    public Attachment add(Seen<Application> seen, @Nullable String kind, String givenName, byte[] content) {
        seen.requireRight(ApplicationAction.UPDATE);
        Application application = seen.thing();
        repository.hold(application);
        RecruitmentView recruitment = recruitments.getRecruitment(application.recruitmentId());
        applications.requireEditable(seen, recruitment);
        requireAcceptable(application, recruitment, kind, content);
        AcceptedFile file = AcceptedFile.of(givenName, content, MAX_FILE_MEGABYTES);
        Attachment attachment = new Attachment(application.id(), kind, StoredFile.of(file, clock.instant()));
        attachments.persist(attachment, content);
        application.touch(clock.instant());
        attachments.flush();
        return attachment;
    }

    private void requireAcceptable(
            Application application, RecruitmentView recruitment, @Nullable String kind, byte[] content) {
        List<Attachment> present = attachments.listOf(application.id());
        long total = present.stream()
                        .mapToLong(attachment -> attachment.file().sizeBytes())
                        .sum()
                + content.length;
        boolean isKnownKind = kind == null || recruitment.attachmentKeys().contains(kind);
        new InvalidInput.Collector()
                .rejectIf(!isKnownKind, at("kind"), ApplicationFault.UNKNOWN_ATTACHMENT_KIND)
                .rejectIf(content.length == 0, at("file"), InputFault.FILE_EMPTY)
                .rejectIf(
                        content.length > MAX_FILE_MEGABYTES * MEGABYTE,
                        at("file"),
                        InputFault.FILE_TOO_LARGE,
                        MAX_FILE_MEGABYTES)
                .rejectIf(
                        total > (long) MAX_ALL_MEGABYTES * MEGABYTE,
                        at("file"),
                        ApplicationFault.FILES_TOO_LARGE,
                        MAX_ALL_MEGABYTES)
                .rejectIf(present.size() >= MAX_FILES, at("file"), InputFault.TOO_MANY_FILES)
                .throwIfAny();
    }

    /// @param requireVersion refuses when the caller had seen another version of the application
    /// @throws NotFound when the application has no such attachment
    /// @throws StateConflict unless it is a draft or was returned
    public void remove(Seen<Application> seen, UUID attachmentId, LongConsumer requireVersion) {
        seen.requireRight(ApplicationAction.UPDATE);
        Application application = seen.thing();
        requireVersion.accept(application.version());
        applications.requireEditable(seen, recruitments.getRecruitment(application.recruitmentId()));
        attachments.delete(get(seen, attachmentId));
        application.touch(clock.instant());
        attachments.flush();
    }
}
