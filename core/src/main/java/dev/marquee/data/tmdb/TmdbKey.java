package dev.marquee.data.tmdb;

import dev.marquee.data.UsageException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * A user's access to TMDb's API: an API key of version 3, or an access token of version 4. Both read the same data.
 *
 * @param text the key or token; never shown
 */
public record TmdbKey(String text) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=-]{1,1000}(\\.[A-Za-z0-9_=-]{1,1000}){2}");

    /**
     * Checks the form.
     *
     * @throws UsageException if it is of neither form; the message does not show the text, which may be another secret
     */
    public TmdbKey {
        if (!KEY.matcher(text).matches() && !TOKEN.matcher(text).matches()) {
            throw new UsageException(
                    "the TMDb key has neither the form of an API key (letters and digits) nor that of an access token"
                            + " (three such parts, separated by dots); copy one of them from the settings of your TMDb"
                            + " account");
        }
    }

    /** A request that carries the key, to an address without query parameters but those given. */
    HttpRequest.Builder request(URI base, String path, String query) {
        return text.indexOf('.') < 0
                ? HttpRequest.newBuilder(base.resolve(path + "?" + query + "&api_key=" + text))
                : HttpRequest.newBuilder(base.resolve(path + "?" + query)).header("Authorization", "Bearer " + text);
    }

    @Override
    public String toString() {
        return "TmdbKey[hidden]";
    }
}
