package pl.partycypacja.recruitment.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes details of recruitments. Without anything said they have no dates, criteria or attachments.
final class DetailsBuilder {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>(Map.of(
            "name",
            "Nabór",
            "kind",
            "CALL",
            "applicantKind",
            "PERSON",
            "audiences",
            List.of("NGO"),
            "keyDates",
            List.of(),
            "applicationsPerApplicant",
            1,
            "referencePrefix",
            "PS-2021",
            "criteria",
            List.of(),
            "consents",
            List.of(),
            "attachmentKinds",
            List.of()));

    private DetailsBuilder() {}

    static DetailsBuilder details() {
        return new DetailsBuilder();
    }

    /// The same with the dates of Pracownia Samorządowa in 2021.
    static DetailsBuilder pracownia() {
        return details()
                .with("opensOn", "2021-03-29")
                .with("closesOn", "2021-04-12")
                .with("interviewsUntil", "2021-04-23")
                .with("resultsOn", "2021-04-26");
    }

    /// @param value as in JSON
    DetailsBuilder with(String property, @Nullable Object value) {
        properties.put(property, value);
        return this;
    }

    RecruitmentDetails build() {
        return MAPPER.convertValue(properties, RecruitmentDetails.class);
    }
}
