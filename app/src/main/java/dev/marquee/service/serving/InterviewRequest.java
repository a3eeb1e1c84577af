package dev.marquee.service.serving;

import dev.marquee.data.Demographics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A new user to interview.
 *
 * @param ratings what they rated before, as {@link UserRef.RatingsFile} describes it; empty for nothing
 * @param demographics of them
 * @param notSeen ids or titles of movies they were asked about and do not know
 */
public record InterviewRequest(Optional<Path> ratings, Demographics demographics, List<String> notSeen) {
    /** Copies the list. */
    public InterviewRequest {
        notSeen = List.copyOf(notSeen);
    }

    UserRef user() {
        return ratings.<UserRef>map(path -> new UserRef.RatingsFile(path, demographics))
                .orElseGet(() -> new UserRef.NewUser(demographics));
    }
}
