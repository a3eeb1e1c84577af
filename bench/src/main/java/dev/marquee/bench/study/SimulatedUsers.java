package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Users held out with all their ratings. A random half of the ratings answers questions; the other half is the test
 * part.
 *
 * @param train the ratings of the other users
 * @param answers the ratings available as answers
 * @param test the test ratings
 */
record SimulatedUsers(Dataset train, Ratings answers, Ratings test) {
    private static final int MIN_RATINGS = 40;
    private static final int MAX_ANSWERS = 10;
    private static final int MAX_QUESTIONS = 300;

    /**
     * Half of the users with at least 40 ratings and an even index, or an odd index.
     *
     * @param parity 0 or 1: options are tuned on users of one parity and reported on users of the other
     */
    static SimulatedUsers of(Dataset data, int parity, long seed) {
        RatingRows rows = data.ratings().byUser();
        int[] users = IntStream.range(0, rows.rows())
                .filter(user -> user % 2 == parity && rows.count(user) >= MIN_RATINGS)
                .toArray();
        BitSet heldOut = new BitSet();
        Rng.keyed(seed, "people".hashCode(), parity).subset(users.length, users.length / 2).stream()
                .forEach(i -> heldOut.set(rows.start(users[i]), rows.end(users[i])));
        Holdout parts = Holdout.of(data.ratings(), heldOut);
        RatingRows held = parts.heldOut().byUser();
        BitSet tested = new BitSet();
        for (int user : users) {
            int first = held.start(user);
            Rng.keyed(seed, "halves".hashCode(), user).subset(held.count(user), held.count(user) / 2).stream()
                    .forEach(i -> tested.set(first + i));
        }
        Holdout halves = Holdout.of(parts.heldOut(), tested);
        return new SimulatedUsers(data.withRatings(parts.kept()), halves.kept(), halves.heldOut());
    }

    /**
     * The answers of one user.
     *
     * @param ratings in the order given
     * @param questions for each rating, the number of questions asked so far
     */
    record Interviewed(int user, List<Rated> ratings, List<Integer> questions) {}

    /** Asks every user until ten answers or 300 questions. */
    List<Interviewed> ask(InterviewStrategy strategy) {
        return IntStream.range(0, answers.users())
                .filter(user -> answers.byUser().count(user) > 0)
                .parallel()
                .mapToObj(user -> ask(strategy, user))
                .toList();
    }

    private Interviewed ask(InterviewStrategy strategy, int user) {
        RatingRows rows = answers.byUser();
        List<Rated> knows = IntStream.range(rows.start(user), rows.end(user))
                .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry)))
                .toList();
        InterviewStrategy.Questions questions = strategy.begin(user, knows);
        List<Rated> ratings = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        Set<Integer> notSeen = new HashSet<>();
        while (ratings.size() < MAX_ANSWERS && ratings.size() + notSeen.size() < MAX_QUESTIONS) {
            int movie = questions.next(ratings, notSeen);
            if (movie < 0) {
                break;
            }
            int entry = rows.find(user, movie);
            if (entry < 0) {
                notSeen.add(movie);
            } else {
                ratings.add(new Rated(movie, rows.value(entry)));
                counts.add(ratings.size() + notSeen.size());
            }
        }
        return new Interviewed(user, ratings, counts);
    }

    /**
     * The split that shows at most the first {@code maxAnswers} answers, out of the first {@code maxQuestions}
     * questions.
     */
    Split shown(List<Interviewed> users, int maxAnswers, int maxQuestions) {
        RatingsBuilder shown = new RatingsBuilder(answers.users(), answers.movies(), answers.scale());
        for (Interviewed user : users) {
            for (int i = 0; i < Math.min(maxAnswers, user.ratings().size()); i++) {
                if (user.questions().get(i) <= maxQuestions) {
                    Rated rated = user.ratings().get(i);
                    shown.add(user.user(), rated.movie(), rated.value(), Ratings.UNKNOWN_TIME);
                }
            }
        }
        Ratings none = new RatingsBuilder(answers.users(), answers.movies(), answers.scale()).build();
        return new Split("interview:" + maxAnswers, train, none, shown.build(), test);
    }
}
