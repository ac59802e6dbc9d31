package pl.partycypacja.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.MalformedInput;

class PageRequestTest {

    private static PageRequest limited(int limit) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        return request;
    }

    @Test
    @DisplayName("rule 22: twenty on a page unless asked otherwise, from one to a hundred")
    void limits() {
        assertThat(new PageRequest().limit()).isEqualTo(20);
        assertThat(limited(1).limit()).isEqualTo(1);
        assertThat(limited(100).limit()).isEqualTo(100);
        for (int limit : new int[] {0, -1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> limited(limit).limit())
                    .isInstanceOfSatisfying(
                            MalformedInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(FieldProblem::parameter, FieldProblem::code)
                                    .containsExactly(tuple("limit", "malformed-parameter")));
        }
    }

    @Test
    @DisplayName("rule 24: nothing is counted unless it is asked for")
    void counting() {
        PageRequest request = new PageRequest();
        assertThat(request.isCounted()).isFalse();
        request.count = false;
        assertThat(request.isCounted()).isFalse();
        request.count = true;
        assertThat(request.isCounted()).isTrue();
    }
}
