package dev.marquee.service.serving;

import dev.marquee.data.RatingScale;
import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * What to ask a person about next.
 *
 * @param questions the first to ask first; fewer than asked for where no more are left
 * @param scale the ratings they may answer with
 */
public record InterviewResponse(List<MovieResponse> questions, Scale scale) {
    /** Copies the list. */
    public InterviewResponse {
        questions = List.copyOf(questions);
    }

    /** From {@code min} to {@code max} in steps. */
    public record Scale(double min, double max, double step) {
        static Scale of(RatingScale scale) {
            return new Scale(scale.min(), scale.max(), scale.step());
        }
    }
}
