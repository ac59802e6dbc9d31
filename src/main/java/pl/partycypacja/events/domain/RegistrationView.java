package pl.partycypacja.events.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A registration as its reader may see it, at one moment.
///
/// @param status [RegistrationStatus#LAPSED] from an offer's deadline on
/// @param waitingBefore how many people wait before this one; null for a registration that does not wait
/// @param links where people with a place meet on the web; empty for other readers than the person and coordinators
/// @param needs null for other readers than the person and coordinators (EVT-8)
/// @param answers null for other readers than the person and coordinators
/// @param certificateCode null when there is no certificate
/// @param allowedActions what the reader may do with it now
public record RegistrationView(
        Registration registration,
        RegistrationStatus status,
        @Nullable Long waitingBefore,
        List<String> links,
        @Nullable ParticipantNeeds needs,
        @Nullable JsonNode answers,
        Attendance.Attended attended,
        @Nullable String certificateCode,
        List<RegistrationAction> allowedActions) {}
