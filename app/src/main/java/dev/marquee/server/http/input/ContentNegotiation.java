package dev.marquee.server.http.input;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Content negotiation by {@code Accept} (RFC 9110, section 12.5.1). */
public final class ContentNegotiation {
    private ContentNegotiation() {}

    /**
     * Checks that the client accepts the media type of a response.
     *
     * @param accept the values of the {@code Accept} headers; if all are blank, every type is accepted
     * @param type the media type of the response, such as {@code application/json}
     * @throws dev.marquee.server.http.error.HttpErrorException if it is not accepted
     */
    public static void require(List<String> accept, String type) {
        String ranges = String.join(",", accept);
        if (!ranges.isBlank() && !accepts(ranges, type)) {
            throw new HttpErrorException(
                    ProblemType.NOT_ACCEPTABLE,
                    "the response is %s, which the Accept header excludes; accept it".formatted(type));
        }
    }

    /** The most specific matching media range decides; weight 0 excludes the type. */
    private static boolean accepts(String accept, String type) {
        String all = type.substring(0, type.indexOf('/')) + "/*";
        boolean accepted = false;
        int bestSpecificity = 0;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] range = part.strip().split("\\s*;\\s*", -1);
            int specificity = range[0].equals(type) ? 3 : range[0].equals(all) ? 2 : range[0].equals("*/*") ? 1 : 0;
            if (specificity > bestSpecificity) {
                bestSpecificity = specificity;
                accepted = Arrays.stream(range).noneMatch(parameter -> parameter.matches("q=0(\\.0*)?"));
            }
        }
        return accepted;
    }
}
