package dev.marquee.explore;

import dev.marquee.data.Demographics;
import dev.marquee.data.Users;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ages of the users whose age is known, at least one.
 *
 * @param bands youngest first and without gaps, so a band between others may be empty
 * @param years statistics of ages in years; empty if the data has only bands
 */
public record Ages(List<Group> bands, Optional<Years> years) {
    private static final int WIDTH = 5;

    /** MovieLens 1M codes an age as the first year of its band, and as 1 if under 18. */
    private static final int[] CODES = {1, 18, 25, 35, 45, 50, 56};

    private static final List<String> CODE_NAMES =
            List.of("under 18", "18–24", "25–34", "35–44", "45–49", "50–55", "56+");

    /** Copies the bands. */
    public Ages {
        bands = List.copyOf(bands);
    }

    /**
     * Minimum, median and maximum.
     *
     * @param youngest lowest age in years
     * @param median middle age in years, or the mean of the middle two
     * @param oldest highest age in years
     */
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

    /** Code 1 must occur, because it is the only code that cannot be the age of a user. */
    private static boolean areCodes(int[] sorted) {
        return sorted[0] == CODES[0] && Arrays.stream(sorted).allMatch(age -> Arrays.binarySearch(CODES, age) >= 0);
    }

    private static Ages coded(Users users, RowSums sums) {
        MeanAccumulator[] accumulators = MeanAccumulator.array(CODES.length);
        forEach(users, (user, age) -> accumulators[Arrays.binarySearch(CODES, age)].addMember(sums, user));
        return new Ages(
                IntStream.range(0, CODES.length)
                        .mapToObj(band -> accumulators[band].group(CODE_NAMES.get(band)))
                        .toList(),
                Optional.empty());
    }

    private static Ages inYears(int[] sorted, Users users, RowSums sums) {
        int oldest = sorted[sorted.length - 1];
        int first = sorted[0] / WIDTH;
        MeanAccumulator[] accumulators = MeanAccumulator.array(oldest / WIDTH - first + 1);
        forEach(users, (user, age) -> accumulators[age / WIDTH - first].addMember(sums, user));
        List<Group> bands = IntStream.range(0, accumulators.length)
                .mapToObj(band -> accumulators[band].group(name((first + band) * WIDTH)))
                .toList();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        return new Ages(bands, Optional.of(new Years(sorted[0], median, oldest)));
    }

    private static String name(int from) {
        return from + "–" + (from + WIDTH - 1);
    }

    private static void forEach(Users users, UserWithAge action) {
        for (int user = 0; user < users.size(); user++) {
            int age = users.demographics(user).age();
            if (age != Demographics.UNKNOWN_AGE) {
                action.accept(user, age);
            }
        }
    }

    @FunctionalInterface
    private interface UserWithAge {
        void accept(int user, int age);
    }
}
