package dev.marquee.service.dataset;

import dev.marquee.data.tmdb.TmdbDownloader;
import dev.marquee.data.tmdb.TmdbDownloader.Fetched;

/**
 * What was fetched from TMDb.
 *
 * @param folder that has the file
 * @param movies the number of requested movies that the file describes
 * @param unknown the number of those that TMDb does not have
 * @param fetched the number of requests that were needed
 * @param attribution the sentence that TMDb's terms ask for
 */
public record TmdbResponse(String name, String folder, int movies, int unknown, int fetched, String attribution) {
    static TmdbResponse of(Fetched fetched) {
        return new TmdbResponse(
                TmdbDownloader.NAME,
                fetched.folder().toString(),
                fetched.known(),
                fetched.unknown(),
                fetched.fetched(),
                TmdbDownloader.ATTRIBUTION);
    }
}
