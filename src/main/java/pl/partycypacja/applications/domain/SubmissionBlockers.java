package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.FormSchemas;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.recruitment.AttachmentKind;
import pl.partycypacja.recruitment.Consent;
import pl.partycypacja.recruitment.Criterion;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What an application says, held against what its recruitment asks (APP-2).
@ApplicationScoped
class SubmissionBlockers {

    private static final int MAX_ANSWERS_LENGTH = 200_000;

    private final FormSchemas forms;

    SubmissionBlockers(FormSchemas forms) {
        this.forms = forms;
    }

    /// All that is missing or wrong, each with a pointer and a code; empty when the application can be submitted.
    List<FieldProblem> list(
            ApplicationContent content, List<Attachment> attachments, RecruitmentView recruitment, Locale language) {
        List<FieldProblem> blockers = new ArrayList<>();
        JsonNode form = recruitment.form();
        if (form != null) {
            blockers.addAll(forms.validate(form, content.answers(), "/answers", language));
        }
        recruitment.criteria().forEach(criterion -> addCriterion(blockers, criterion, content.declarations()));
        recruitment.consents().stream()
                .filter(consent -> consent.required()
                        && !Boolean.TRUE.equals(content.consents().get(consent.key())))
                .forEach(consent -> blockers.add(FieldProblem.at("/consents/" + consent.key(), "consent-missing")));
        Set<String> present = attachments.stream()
                .map(attachment -> String.valueOf(attachment.kind()))
                .collect(Collectors.toSet());
        recruitment.attachmentKinds().stream()
                .filter(AttachmentKind::required)
                .filter(kind -> !present.contains(kind.key()))
                .forEach(kind -> blockers.add(FieldProblem.at("/attachments/" + kind.key(), "attachment-missing")));
        return blockers;
    }

    private static void addCriterion(
            List<FieldProblem> blockers, Criterion criterion, Map<String, String> declarations) {
        @Nullable String answer = declarations.get(criterion.key());
        String pointer = "/declarations/" + criterion.key();
        if (answer == null) {
            blockers.add(FieldProblem.at(pointer, "criterion-not-declared"));
        } else if (!criterion.isMetBy(answer)) {
            blockers.add(FieldProblem.at(pointer, "criterion-not-met"));
        }
    }

    /// What even a draft may not hold: answers to no question, and more than any form could ask.
    ///
    /// @throws InvalidInput with every such place
    void requireKnown(ApplicationContent content, RecruitmentView recruitment) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        faults.rejectIf(content.answers().toString().length() > MAX_ANSWERS_LENGTH, "/answers", "too-large");
        JsonNode form = recruitment.form();
        content.answers()
                .fieldNames()
                .forEachRemaining(name -> faults.rejectIf(
                        form == null || !form.path("properties").has(name),
                        "/answers/" + FieldProblem.escape(name),
                        "unknown-answer"));
        content.declarations()
                .forEach((key, answer) -> faults.rejectIf(
                        recruitment.criteria().stream()
                                .noneMatch(criterion -> criterion.key().equals(key) && criterion.isKnown(answer)),
                        "/declarations/" + FieldProblem.escape(key),
                        "unknown-criterion"));
        Set<String> consents = recruitment.consents().stream().map(Consent::key).collect(Collectors.toSet());
        content.consents()
                .keySet()
                .forEach(key -> faults.rejectIf(
                        !consents.contains(key), "/consents/" + FieldProblem.escape(key), "unknown-consent"));
        faults.throwIfAny();
    }
}
