package dev.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.model.Tensor.Subject;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {
    @Test
    void keepsAReadOnlyCopy() {
        float[] values = {1, 2, 3, 4, 5, 6};
        Tensor tensor = Tensor.of("weights", Subject.NONE, List.of(2, 3), values);
        values[0] = 9;

        assertThat(tensor.values().get(0)).isEqualTo(1);
        assertThatThrownBy(() -> tensor.values().put(0, 9)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void hasAShapeAndASize() {
        Tensor tensor = Tensor.of("weights", Subject.NONE, List.of(2, 3), new float[6]);

        assertThat(tensor.shape()).containsExactly(2, 3);
        assertThat(tensor.size()).isEqualTo(6);
        assertThat(Tensor.scalar("mean", 3.5f).shape()).isEmpty();
    }

    @Test
    void everyViewStartsAtTheFirstValue() {
        Tensor tensor = Tensor.of("weights", Subject.NONE, List.of(3), new float[] {1, 2, 3});

        assertThat(tensor.values().get()).isEqualTo(1);
        assertThat(tensor.values().get()).isEqualTo(1);
    }

    @Test
    void rejectsValuesThatDoNotFillTheShape() {
        assertThatThrownBy(() -> Tensor.of("weights", Subject.NONE, List.of(2, 3), new float[5]))
                .hasMessage("tensor weights has shape [2, 3], subject NONE and 5 values; they do not match");
        assertThatThrownBy(() -> Tensor.of("effects", Subject.USER, List.of(), new float[1]))
                .hasMessage("tensor effects has shape [], subject USER and 1 values; they do not match");
    }

    @Test
    void rejectsNamesThatCouldBePaths() {
        for (String name : List.of("", "1st", "../up", "step.1", "a b")) {
            assertThatThrownBy(() -> Tensor.scalar(name, 1))
                    .hasMessage("'%s' is not a tensor name; use letters and digits, a letter first".formatted(name));
        }
    }

    @Test
    void lookupRequiresRowsOfUsersOrMovies() {
        Tensor weights = Tensor.of("weights", Subject.NONE, List.of(3), new float[3]);

        assertThatThrownBy(() -> new Formula.Lookup(weights))
                .hasMessage("tensor weights has no rows of users or movies");
    }
}
