package dev.marquee.explore;

import dev.marquee.data.Demographics;
import dev.marquee.data.Users;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How old the users are whose age is known, at least one.
 *
 * @param bands youngest first and without gaps, so a band between others can be without members
 * @param years in full years; empty if the data gives bands alone
 */
public record Ages(List<Group> bands, Optional<Years> years) {
    private static final int WIDTH = 5;

    /** MovieLens 1M gives the first year of a band for an age, and 1 for those under 18. */
    private static final int[] CODES = {1, 18, 25, 35, 45, 50, 56};

    private static final List<String> CODE_NAMES =
            List.of("under 18", "18–24", "25–34", "35–44", "45–49", "50–55", "56+");

    /** Copies the bands. */
    public Ages {
        bands = List.copyOf(bands);
    }

    /** The youngest, the middle (of two their mean) and the oldest. */
    public record Years(int youngest, double median, int oldest) {}

    static Optional<Ages> of(Users users, RowSums sums) {
        int[] ages = IntStream.range(0, users.size())
                .map(user -> users.demographics(user).age())
                .filter(age -> age != Demographics.UNKNOWN_AGE)
                .sorted()
                .toArray();
        if (ages.length == 0) {
            return Optional.empty();
        }
        return Optional.of(areCodes(ages) ? coded(users, sums) : inYears(ages, users, sums));
    }

    /** Code 1 must be among them: it is no age of a person who rates movies, while the others might be. */
    private static boolean areCodes(int[] sorted) {
        return sorted[0] == CODES[0] && Arrays.stream(sorted).allMatch(age -> Arrays.binarySearch(CODES, age) >= 0);
    }

    private static Ages coded(Users users, RowSums sums) {
        MeanAccumulator[] tallies = MeanAccumulator.some(CODES.length);
        each(users, (user, age) -> tallies[Arrays.binarySearch(CODES, age)].addMember(sums, user));
        return new Ages(
                IntStream.range(0, CODES.length)
                        .mapToObj(band -> tallies[band].group(CODE_NAMES.get(band)))
                        .toList(),
                Optional.empty());
    }

    private static Ages inYears(int[] sorted, Users users, RowSums sums) {
        int oldest = sorted[sorted.length - 1];
        int first = sorted[0] / WIDTH;
        MeanAccumulator[] tallies = MeanAccumulator.some(oldest / WIDTH - first + 1);
        each(users, (user, age) -> tallies[age / WIDTH - first].addMember(sums, user));
        List<Group> bands = IntStream.range(0, tallies.length)
                .mapToObj(band -> tallies[band].group(name((first + band) * WIDTH)))
                .toList();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        return new Ages(bands, Optional.of(new Years(sorted[0], median, oldest)));
    }

    private static String name(int from) {
        return from + "–" + (from + WIDTH - 1);
    }

    private static void each(Users users, UserWithAge then) {
        for (int user = 0; user < users.size(); user++) {
            int age = users.demographics(user).age();
            if (age != Demographics.UNKNOWN_AGE) {
                then.accept(user, age);
            }
        }
    }

    @FunctionalInterface
    private interface UserWithAge {
        void accept(int user, int age);
    }
}
