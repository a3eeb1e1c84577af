package dev.marquee.service.serving;

import dev.marquee.data.Demographics;
import dev.marquee.service.serving.RecommendRequest.Who;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom to interview.
 *
 * @param ratings what they rated before, as {@link RecommendRequest.Who.Ratings} takes it; empty for nothing
 * @param demographics of them
 * @param notSeen ids or titles of movies they were asked about and do not know
 */
public record InterviewRequest(Optional<Path> ratings, Demographics demographics, List<String> notSeen) {
    /** Copies the list. */
    public InterviewRequest {
        notSeen = List.copyOf(notSeen);
    }

    Who who() {
        return ratings.<Who>map(file -> new Who.Ratings(file, demographics))
                .orElseGet(() -> new Who.Stranger(demographics));
    }
}
