package dev.marquee.service.serving;

import dev.marquee.data.Demographics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A new user to interview.
 *
 * @param ratings the user's earlier ratings, as {@link UserRef.RatingsFile} describes them; empty for none
 * @param demographics of the user
 * @param notSeen ids or titles of movies that the user has not seen, which are not asked about
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
