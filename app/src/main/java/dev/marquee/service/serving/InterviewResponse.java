package dev.marquee.service.serving;

import dev.marquee.data.RatingScale;
import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * The next questions of an interview.
 *
 * @param questions movies to ask about, in order; fewer than requested if no more are left
 * @param scale the ratings that are valid answers
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
