package pl.partycypacja.recruitment.domain;

import static pl.partycypacja.platform.problem.Place.at;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;

/// What of a recruitment's details can no longer change once it has opened (REC-4).
final class FrozenDetails {

    private record Property(String name, Function<RecruitmentDetails, @Nullable Object> valueOf) {}

    private static final List<Property> FROZEN = List.of(
            new Property("opensOn", RecruitmentDetails::opensOn),
            new Property("closesOn", RecruitmentDetails::closesOn),
            new Property("closingTime", RecruitmentDetails::closingTime),
            new Property("kind", RecruitmentDetails::kind),
            new Property("applicantKind", RecruitmentDetails::applicantKind),
            new Property("criteria", RecruitmentDetails::criteria),
            new Property("consents", RecruitmentDetails::consents),
            new Property("attachmentKinds", RecruitmentDetails::attachmentKinds),
            new Property("applicationsPerApplicant", RecruitmentDetails::applicationsPerApplicant),
            new Property("referencePrefix", RecruitmentDetails::referencePrefix));

    private FrozenDetails() {}

    /// @throws InvalidInput `frozen` at each frozen property whose value is another
    static void requireUnchanged(RecruitmentDetails before, RecruitmentDetails changed) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (Property property : FROZEN) {
            Object old = property.valueOf().apply(before);
            boolean isChanged = !Objects.equals(old, property.valueOf().apply(changed));
            faults.rejectIf(isChanged, at(property.name()), InputFault.FROZEN);
        }
        faults.throwIfAny();
    }
}
