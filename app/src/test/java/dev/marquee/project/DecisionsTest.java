package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions are numbered once, dated and have one form. */
class DecisionsTest {
    private static final List<Path> DECISIONS = Repository.texts().stream()
            .filter(file -> Repository.name(file).startsWith("docs/decisions/"))
            .toList();

    private static final Pattern FORM = Pattern.compile(
            "# (\\d+)\\. [^\n]+\n- Date: \\d{4}-\\d\\d-\\d\\d[^\n]*\n- Status: (accepted|superseded)[^\n]*\n\n## Context\n.+\n\n## Choice\n.+\n\n## What confirms it\n.+\n",
            Pattern.DOTALL);

    @Test
    void areNumberedOnceWithoutGaps() {
        assertThat(DECISIONS.stream()
                        .map(file -> String.valueOf(file.getFileName()).substring(0, 4))
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, DECISIONS.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
    }

    @Test
    void haveDateStatusContextChoiceAndWhatConfirmsThem() {
        assertThat(DECISIONS)
                .filteredOn(file -> !FORM.matcher(Repository.read(file)).matches())
                .as("decisions of another form")
                .isEmpty();
    }
}
