package dev.marquee.service.users.share;

import dev.marquee.store.record.SharedLink;
import java.util.List;

/**
 * A user's read-only links.
 *
 * @param shares the earliest first
 */
public record SharesResponse(String user, List<Share> shares) {
    /** Copies the list. */
    public SharesResponse {
        shares = List.copyOf(shares);
    }

    /**
     * A read-only link.
     *
     * @param share the token: who has it can read, and change nothing
     * @param name of the user, shown to those who have the link
     * @param created in ISO 8601 and UTC
     */
    public record Share(String share, String name, String created) {
        static Share of(SharedLink link) {
            return new Share(link.token(), link.name(), link.created().toString());
        }
    }
}
