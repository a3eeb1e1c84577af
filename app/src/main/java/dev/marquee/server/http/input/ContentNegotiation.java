package dev.marquee.server.http.input;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which forms of an answer a request accepts, by RFC 9110, section 12.5.1. */
public final class ContentNegotiation {
    private ContentNegotiation() {}

    /**
     * Checks that the answer will be accepted.
     *
     * @param accept the headers; without one that says anything, everything is
     * @param type the media type there is, such as {@code application/json}
     * @throws dev.marquee.server.http.error.HttpErrorException if it is not accepted
     */
    public static void require(List<String> accept, String type) {
        String ranges = String.join(",", accept);
        if (!ranges.isBlank() && !accepts(ranges, type)) {
            throw new HttpErrorException(
                    ProblemType.NOT_ACCEPTABLE, "the answer is %s, which is not accepted; accept it".formatted(type));
        }
    }

    /** The most exact range that takes the type decides; one of weight 0 refuses it. */
    private static boolean accepts(String accept, String type) {
        String all = type.substring(0, type.indexOf('/')) + "/*";
        boolean accepted = false;
        int exactness = 0;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] range = part.strip().split("\\s*;\\s*", -1);
            int exact = range[0].equals(type) ? 3 : range[0].equals(all) ? 2 : range[0].equals("*/*") ? 1 : 0;
            if (exact > exactness) {
                exactness = exact;
                accepted = Arrays.stream(range).noneMatch(parameter -> parameter.matches("q=0(\\.0*)?"));
            }
        }
        return accepted;
    }
}
