package dev.marquee.service.experiment.sample;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Counted;
import dev.marquee.model.Model;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.user.User;
import dev.marquee.report.SampleLists;
import dev.marquee.report.SampleLists.SampleList;
import dev.marquee.report.markup.Numbers;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects what several models of one split recommend to three of its test users: of all test users by their number of training
 * ratings, those after a tenth, half and nine tenths. Not thread-safe.
 */
public final class ListSampler {
    private static final int MOVIES = 6;
    private static final int LIKED = 3;
    private static final List<Double> PLACES = List.of(0.1, 0.5, 0.9);

    private final Dataset train;
    private final RatingRows test;
    private final List<Integer> users;
    private final List<List<SampleList>> lists = new ArrayList<>();

    public ListSampler(Split split) {
        this.train = split.train();
        this.test = split.test().byUser();
        List<Integer> tested = IntStream.range(0, train.users().size())
                .filter(user -> test.count(user) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(user -> train.ratings().byUser().count(user)))
                .toList();
        this.users = PLACES.stream()
                .filter(_ -> !tested.isEmpty())
                .map(place -> tested.get((int) (place * tested.size())))
                .distinct()
                .toList();
        users.forEach(_ -> lists.add(new ArrayList<>()));
    }

    /** Adds the lists of a model that was trained on the train part. */
    public void add(String algorithm, Model model) {
        Recommender recommender = new Recommender(model, train);
        for (int i = 0; i < users.size(); i++) {
            int user = users.get(i);
            List<Recommendation> list = recommender
                    .recommend(RecommendationQuery.of(new User.Known(user), MOVIES))
                    .list();
            lists.get(i)
                    .add(new SampleList(
                            algorithm,
                            list.stream()
                                    .map(movie -> titleAndRating(user, movie.movie()))
                                    .toList()));
        }
    }

    private String titleAndRating(int user, int movie) {
        String title = title(movie);
        for (int entry = test.start(user); entry < test.end(user); entry++) {
            if (test.column(entry) == movie) {
                return title + " ·\u00a0" + (train.ratings().isImplicit() ? "chosen" : rating(test.value(entry)));
            }
        }
        return title;
    }

    private String title(int movie) {
        return train.catalogue().movie(movie).titleAndYear();
    }

    private static String rating(float value) {
        return Numbers.decimals(value, value == Math.rint(value) ? 0 : 1);
    }

    /** The lists collected so far, one element per user; empty if no model was added. */
    public List<SampleLists> lists() {
        return IntStream.range(0, users.size())
                .filter(i -> !lists.get(i).isEmpty())
                .mapToObj(i -> new SampleLists(label(users.get(i)), liked(users.get(i)), lists.get(i)))
                .toList();
    }

    private String label(int user) {
        int count = train.ratings().byUser().count(user);
        return "User %s, %s".formatted(train.users().ids().id(user), Counted.of(count, "rating"));
    }

    private List<String> liked(int user) {
        Ratings ratings = train.ratings();
        RatingRows rows = ratings.byUser();
        return IntStream.range(rows.start(user), rows.end(user))
                .filter(entry -> ratings.isImplicit() || rows.value(entry) >= ratings.liked())
                .boxed()
                .sorted(Comparator.comparingDouble(entry -> -rows.value(entry)))
                .limit(LIKED)
                .map(entry -> title(rows.column(entry)))
                .toList();
    }
}
