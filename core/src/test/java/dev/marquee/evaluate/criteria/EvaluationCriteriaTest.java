package dev.marquee.evaluate.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationCriteriaTest {
    @Test
    void sortsAndDeduplicatesLengths() {
        assertThat(new EvaluationCriteria(List.of(10, 5, 10), Relevance.ALL).k())
                .containsExactly(5, 10);
    }

    @Test
    void rejectsLengthsBelowOne() {
        assertThatThrownBy(() -> new EvaluationCriteria(List.of(10, 0), Relevance.ALL))
                .isInstanceOf(UsageException.class)
                .hasMessage("list length must be at least 1, got 0; give one, or several such as 5,10");
        assertThatThrownBy(() -> new EvaluationCriteria(List.of(), Relevance.ALL))
                .isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "liked", "4", "3.5"})
    void relevanceParsesItsText(String text) {
        assertThat(Relevance.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "likely", "NaN", "Infinity", "4 stars"})
    void relevanceRejectsOtherTexts(String text) {
        assertThatThrownBy(() -> Relevance.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("must be all, liked or a rating");
    }
}
