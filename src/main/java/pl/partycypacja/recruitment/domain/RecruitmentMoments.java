package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.kept.PublicMoments;

/// When recruitments open and close: their state is computed from the clock (REC-2).
@ApplicationScoped
class RecruitmentMoments implements PublicMoments {

    @Override
    public String table() {
        return "recruitment";
    }

    @Override
    public String next() {
        return """
                SELECT least(
                  (SELECT min(opens_at) FROM recruitment WHERE opens_at > now),
                  (SELECT min(closes_at) FROM recruitment WHERE closes_at > now))
                FROM (VALUES (CAST(? AS timestamptz))) AS moment (now)
                """;
    }
}
