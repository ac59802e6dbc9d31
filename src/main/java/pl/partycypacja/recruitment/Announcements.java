package pl.partycypacja.recruitment;

import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What recruitments ask about announcing their results. The module that selects answers; recruitments do not
/// know it.
public interface Announcements {

    /// Whether announcing the recruitment's results would be accepted now.
    boolean canAnnounce(RecruitmentView recruitment);
}
