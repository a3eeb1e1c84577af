package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary<UserId> users = Vocabulary.of("user", List.of(new UserId("bob"), new UserId("ann")));

    @Test
    void mapsIdsToTheirPositionAndBack() {
        assertThat(users.index(new UserId("ann"))).isEqualTo(1);
        assertThat(users.id(1)).isEqualTo(new UserId("ann"));
        assertThat(users.size()).isEqualTo(2);
    }

    @Test
    void containsKnownIdsOnly() {
        assertThat(users.contains(new UserId("ann"))).isTrue();
        assertThat(users.contains(new UserId("zoe"))).isFalse();
    }

    @Test
    void namesAnUnknownId() {
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> users.index(new UserId("zoe")))
                .withMessageContaining("user zoe");
    }

    @Test
    void rejectsAnIdThatAppearsTwice() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> Vocabulary.of("user", List.of(new UserId("bob"), new UserId("bob"))))
                .withMessage("user bob appears twice; each id must name exactly one user");
    }
}
