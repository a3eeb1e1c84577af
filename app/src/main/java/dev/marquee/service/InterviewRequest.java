package dev.marquee.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom to interview.
 *
 * @param ratings what they rated before, as {@link RecommendRequest.Who.Ratings} takes it; empty for nothing
 * @param notSeen ids or titles of movies they were asked about and do not know
 */
public record InterviewRequest(Optional<Path> ratings, List<String> notSeen) {
    /** Copies the list. */
    public InterviewRequest {
        notSeen = List.copyOf(notSeen);
    }
}
