package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

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
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.recruitment.AttachmentKind;
import pl.partycypacja.recruitment.Consent;
import pl.partycypacja.recruitment.Criterion;
import pl.partycypacja.recruitment.RecruitmentFault;
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
            blockers.addAll(forms.validate(form, content.answers(), at("answers"), language));
        }
        recruitment.criteria().forEach(criterion -> addCriterion(blockers, criterion, content.declarations()));
        recruitment.consents().stream()
                .filter(consent -> consent.required()
                        && !Boolean.TRUE.equals(content.consents().get(consent.key())))
                .forEach(consent ->
                        blockers.add(FieldProblem.at(at("consents", consent.key()), ApplicationFault.CONSENT_MISSING)));
        Set<String> present = attachments.stream()
                .map(attachment -> String.valueOf(attachment.kind()))
                .collect(Collectors.toSet());
        recruitment.attachmentKinds().stream()
                .filter(AttachmentKind::required)
                .filter(kind -> !present.contains(kind.key()))
                .forEach(kind -> blockers.add(
                        FieldProblem.at(at("attachments", kind.key()), ApplicationFault.ATTACHMENT_MISSING)));
        return blockers;
    }

    private static void addCriterion(
            List<FieldProblem> blockers, Criterion criterion, Map<String, String> declarations) {
        @Nullable String answer = declarations.get(criterion.key());
        Place pointer = at("declarations", criterion.key());
        if (answer == null) {
            blockers.add(FieldProblem.at(pointer, ApplicationFault.CRITERION_NOT_DECLARED));
        } else if (!criterion.isMetBy(answer)) {
            blockers.add(FieldProblem.at(pointer, ApplicationFault.CRITERION_NOT_MET));
        }
    }

    /// What even a draft may not hold: answers to no question, and more than any form could ask.
    ///
    /// @throws InvalidInput with every such place
    void requireKnown(ApplicationContent content, RecruitmentView recruitment) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        faults.rejectIf(
                content.answers().toString().length() > MAX_ANSWERS_LENGTH, at("answers"), InputFault.TOO_LARGE);
        JsonNode form = recruitment.form();
        content.answers()
                .fieldNames()
                .forEachRemaining(name -> faults.rejectIf(
                        form == null || !form.path("properties").has(name),
                        at("answers", name),
                        ApplicationFault.UNKNOWN_ANSWER));
        content.declarations()
                .forEach((key, answer) -> faults.rejectIf(
                        recruitment.criteria().stream()
                                .noneMatch(criterion -> criterion.key().equals(key) && criterion.isKnown(answer)),
                        at("declarations", key),
                        RecruitmentFault.UNKNOWN_CRITERION));
        Set<String> consents = recruitment.consents().stream().map(Consent::key).collect(Collectors.toSet());
        content.consents()
                .keySet()
                .forEach(key -> faults.rejectIf(
                        !consents.contains(key), at("consents", key), ApplicationFault.UNKNOWN_CONSENT));
        faults.throwIfAny();
    }
}
