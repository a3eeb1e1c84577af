package dev.marquee.shilling;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A simulated attack with made-up profiles (Lam and Riedl 2004, "Shilling recommender systems for fun and profit"; Mobasher, Burke,
 * Bhaumik and Williams 2007, "Toward trustworthy recommender systems"). A profile rates the targets extremely, and fillers so that it
 * looks like a user.
 *
 * @param strategy how fillers are chosen and rated
 * @param push whether targets get the highest rating, else the lowest
 * @param size number of profiles relative to that of users, above 0
 * @param filler number of fillers relative to that of movies, in 0..1
 */
public record ShillingAttack(Strategy strategy, boolean push, double size, double filler) {
    /** How fillers are chosen and rated. */
    public enum Strategy {
        /** Any movies, rated about as all movies are. */
        RANDOM,
        /** Any movies, each rated about as others rate it, which needs knowledge of the data. */
        AVERAGE,
        /** As random, with the ten most rated movies at the highest rating, or the ten worst of the often rated at the lowest. */
        BANDWAGON,
        /** As average, but movies are chosen as often as others rate them (Hurley, Cheng and Zhang 2009): made to evade detection. */
        POPULAR
    }

    private static final int SELECTED = 10;
    private static final int OFTEN = 50;

    /**
     * The data with the made-up users at its end.
     *
     * @param data the honest data, with a rating scale that has levels
     * @param targets 0-based movies
     * @param seed of all choices
     * @return the data with more users
     */
    public Dataset applyTo(Dataset data, List<Integer> targets, long seed) {
        return new Attack(data, seed).with(targets);
    }

    /** Number of made-up users, at least 1. */
    public int profiles(Dataset data) {
        return (int) Math.max(1, Math.round(size * data.users().size()));
    }

    private final class Attack {
        private final Dataset data;
        private final Random random;
        private final RatingRows byMovie;
        private final double[] mean;
        private final double[] deviation;
        private final double overallDeviation;

        Attack(Dataset data, long seed) {
            this.data = data;
            this.random = new Random(seed);
            this.byMovie = data.ratings().byMovie();
            this.mean = new double[byMovie.rows()];
            this.deviation = new double[byMovie.rows()];
            double overall = data.ratings().mean();
            double squares = 0;
            for (int movie = 0; movie < mean.length; movie++) {
                double sum = 0;
                double sumOfSquares = 0;
                int count = byMovie.count(movie);
                for (int entry = byMovie.start(movie); entry < byMovie.end(movie); entry++) {
                    double value = byMovie.value(entry);
                    sum += value;
                    sumOfSquares += value * value;
                    squares += (value - overall) * (value - overall);
                }
                mean[movie] = count == 0 ? overall : sum / count;
                deviation[movie] =
                        count == 0 ? 1 : Math.sqrt(Math.max(0, sumOfSquares / count - mean[movie] * mean[movie]));
            }
            this.overallDeviation = Math.sqrt(squares / data.ratings().size());
        }

        Dataset with(List<Integer> targets) {
            int users = data.users().size();
            int added = profiles(data);
            RatingScale scale = data.ratings().scale();
            RatingsBuilder all = RatingsBuilder.like(
                    data.ratings(), users + added, mean.length, data.ratings().size());
            all.addAll(data.ratings());
            float extreme = push ? scale.max() : scale.min();
            for (int user = users; user < users + added; user++) {
                Map<Integer, Float> profile = fillers();
                targets.forEach(target -> profile.put(target, extreme));
                long time = data.ratings().time(random.nextInt(data.ratings().size()));
                for (int movie : profile.keySet().stream().sorted().toList()) {
                    all.add(user, movie, profile.getOrDefault(movie, extreme), time);
                }
            }
            return new Dataset(data.name(), users(users, added), data.catalogue(), all.build());
        }

        private Users users(int users, int added) {
            List<UserId> ids = Stream.concat(
                            data.users().ids().ids().stream(),
                            IntStream.range(0, added).mapToObj(i -> new UserId("fake-" + i)))
                    .toList();
            return data.users().hasDemographics()
                    ? Users.of(
                            ids,
                            Stream.concat(
                                            IntStream.range(0, users).mapToObj(data.users()::demographics),
                                            Stream.generate(this::anyDemographics)
                                                    .limit(added))
                                    .toList())
                    : Users.of(ids);
        }

        private Demographics anyDemographics() {
            return data.users().demographics(random.nextInt(data.users().size()));
        }

        private Map<Integer, Float> fillers() {
            Map<Integer, Float> profile = new HashMap<>();
            int wanted = (int) Math.round(filler * mean.length);
            if (strategy == Strategy.BANDWAGON) {
                float extreme = push
                        ? data.ratings().scale().max()
                        : data.ratings().scale().min();
                selected().forEach(movie -> profile.put(movie, extreme));
            }
            List<Integer> any =
                    new ArrayList<>(IntStream.range(0, mean.length).boxed().toList());
            Collections.shuffle(any, random);
            for (int i = 0; profile.size() < wanted && i < any.size(); i++) {
                int movie = strategy == Strategy.POPULAR ? popular() : any.get(i);
                boolean known = strategy == Strategy.AVERAGE || strategy == Strategy.POPULAR;
                profile.putIfAbsent(
                        movie,
                        rounded(
                                known ? mean[movie] : data.ratings().mean(),
                                known ? deviation[movie] : overallDeviation));
            }
            return profile;
        }

        /** A movie, with a probability in proportion to its number of ratings. */
        private int popular() {
            return data.ratings().byUser().column(random.nextInt(data.ratings().size()));
        }

        private List<Integer> selected() {
            return IntStream.range(0, mean.length)
                    .filter(movie -> push || byMovie.count(movie) >= OFTEN)
                    .boxed()
                    .sorted((a, b) -> push
                            ? Integer.compare(byMovie.count(b), byMovie.count(a))
                            : Double.compare(mean[a], mean[b]))
                    .limit(SELECTED)
                    .toList();
        }

        /** A value of the scale near a normal variable. */
        private float rounded(double center, double spread) {
            RatingScale scale = data.ratings().scale();
            double value = center + spread * random.nextGaussian();
            long level = Math.round((value - scale.min()) / scale.step());
            return scale.value((int) Math.clamp(level, 0, scale.levels() - 1L));
        }
    }
}
