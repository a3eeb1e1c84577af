package dev.marquee.cli.text;

import dev.marquee.internal.Counted;
import dev.marquee.internal.TextJoin;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.users.TwinsResponse;
import dev.marquee.service.users.TwinsResponse.RatedByBoth;
import dev.marquee.service.users.TwinsResponse.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Users of similar taste in sentences. */
public final class TwinsText {
    private static final int MAX_MOVIES = 3;

    private TwinsText() {}

    /** One paragraph per user, or why there is none. */
    public static String of(TwinsResponse response) {
        if (response.visibleAs().isEmpty()) {
            return "This user has not agreed to be seen, and so sees no one; --visible-as NAME agrees, --hidden"
                    + " revokes it.";
        }
        String seen =
                "Others see this user as %s.".formatted(response.visibleAs().orElseThrow());
        return response.twins().isEmpty()
                ? seen + "\nNo user who agreed to be seen is similar yet."
                : seen
                        + response.twins().stream()
                                .map(twin -> "\n\n" + of(twin))
                                .collect(Collectors.joining());
    }

    private static String of(Twin twin) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: similarity %.2f, %s in common",
                twin.name(),
                twin.similarity(),
                Counted.of(twin.common(), "movie")));
        if (!twin.loved().isEmpty()) {
            lines.add("  both liked " + titles(twin.loved()));
        }
        if (!twin.disagreed().isEmpty()) {
            lines.add("  disagree on "
                    + TextJoin.of(twin.disagreed().stream()
                            .limit(MAX_MOVIES)
                            .map(TwinsText::of)
                            .toList()));
        }
        if (!twin.recommended().isEmpty()) {
            lines.add("  liked, and not seen here: " + titles(twin.recommended()));
        }
        return String.join("\n", lines);
    }

    private static String of(RatedByBoth rated) {
        return "%s (%s, and %s)"
                .formatted(
                        rated.movie().readableTitle(),
                        ReasonsText.rating(rated.you()),
                        ReasonsText.rating(rated.twin()));
    }

    private static String titles(List<MovieResponse> movies) {
        return TextJoin.of(movies.stream()
                .limit(MAX_MOVIES)
                .map(MovieResponse::readableTitle)
                .toList());
    }
}
