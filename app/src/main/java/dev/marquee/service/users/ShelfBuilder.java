package dev.marquee.service.users;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Vocabulary;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.RatingScorer;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Reason.Credit;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.users.ShelvesResponse.Kind;
import dev.marquee.service.users.ShelvesResponse.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Fills the shelves of one user from the top down: a movie on one shelf is excluded from those below. For one thread. */
final class ShelfBuilder {
    private static final int BECAUSE = 3;
    private static final int GENRES = 3;
    private static final int SHORT = 90;
    private static final int DECADES = 2;
    private static final int CONTRIBUTORS = 5;
    private static final int LONG_AGO_MONTHS = 24;

    /** A shelf of similar movies selects the best of this many times its length. */
    private static final int SIMILAR_CANDIDATES = 4;

    /** A shelf with fewer movies is dropped, unless fewer are requested. */
    private static final int MIN_MOVIES = 4;

    private static final int REASONS = 2;

    /** The least probabilities that the user likes a movie of a shelf that promises it. */
    private static final float SURE = 2 / 3f;

    private static final float EVEN = 0.5f;

    private static final double LOVED = 0.9;

    private final ModelService service;
    private final UserState userState;
    private final ShelvesRequest request;
    private final Favourites favourites;
    private final List<Shelf> shelves = new ArrayList<>();
    private final List<MovieId> shelved = new ArrayList<>();

    ShelfBuilder(ServedModel served, UserState userState, ShelvesRequest request) {
        this.service = served.service();
        this.userState = userState;
        this.request = request;
        Dataset data = service.data();
        this.favourites = new Favourites(
                userState.user().profile(data).ratings(), served.overall().get(), data);
    }

    /** @throws dev.marquee.data.UsageException if a weight is out of range */
    ShelvesResponse fill() {
        Dataset data = service.data();
        ListPolicy policy = ListPolicy.PLAIN
                .with(new Preferences(List.of(), List.of(), request.novelty()))
                .with(new Diversification(request.diversity(), 0));
        if (userState.user().hasRated(data)) {
            List<SimilarShelf> similar =
                    SimilarShelf.of(userState.favourites(), service, BECAUSE, SIMILAR_CANDIDATES * request.n());
            similar.forEach(shelf -> addBecause(shelf, policy));
            add("for-you", Kind.FOR_YOU, policy);
            addPromises(policy);
            addContributors(policy);
        } else {
            // As well known as its title says, whatever the weight of novelty.
            add("for-you", Kind.POPULAR, policy.with(Preferences.NEUTRAL));
        }
        addFavourites(policy);
        addWatchAgain();
        return new ShelvesResponse(userState.id().value(), userState.revision().version(), explained());
    }

    /** The shelves whose titles say that the user will like their movies: only those that the user probably does. */
    private void addPromises(ListPolicy policy) {
        RatingScale scale = service.data().ratings().scale();
        ListPolicy gems = policy.with(RankingCriterion.SURPRISING);
        float[] expected = new float[service.data().catalogue().size()];
        switch (userState.user().scorer(service.model())) {
            case DistributionScorer scorer -> {
                scorer.probabilitiesFrom(scale.level(scale.liked()), expected);
                add("sure-things", Kind.SURE_THINGS, policy.with(RankingCriterion.LIKELY), atLeast(SURE, expected));
                add("surprises", Kind.HIDDEN_GEMS, gems, atLeast(EVEN, expected));
            }
            case RatingScorer scorer -> {
                scorer.ratings(expected);
                // A rating that is rounded to the liked level is about as likely to be above it as below.
                add("surprises", Kind.HIDDEN_GEMS, gems, atLeast(scale.liked() - scale.step() / 2, expected));
            }
            default -> {
                // A model that predicts no ratings still promises nothing to users who liked nothing.
                if (!userState.favourites().isEmpty()) {
                    add("surprises", Kind.HIDDEN_GEMS, gems);
                }
            }
        }
    }

    private Filter atLeast(float least, float[] expected) {
        Vocabulary<MovieId> ids = service.data().catalogue().ids();
        return Filter.where(movie -> expected[ids.index(movie.id())] >= least, "less likely to be liked");
    }

    private void addBecause(SimilarShelf similar, ListPolicy policy) {
        Movie movie = service.data().catalogue().movie(similar.movie());
        Set<MovieId> like = Set.copyOf(similar.like());
        List<Recommended> movies = list(policy, Filter.where(other -> like.contains(other.id()), "not similar"));
        long before =
                shelves.stream().filter(shelf -> shelf.because().isPresent()).count();
        add(Shelf.of(
                "because-" + (before + 1),
                isLoved(similar.movie()) ? Kind.LOVED : Kind.LIKED,
                MovieResponse.of(movie),
                movies));
    }

    /** Whether the user gave at least nine tenths of the scale. */
    private boolean isLoved(int movie) {
        double loved = LOVED * service.data().ratings().scale().max();
        return userState.ratings().stream().anyMatch(rating -> rating.movie() == movie && rating.rating() >= loved);
    }

    private void addContributors(ListPolicy policy) {
        for (Credit credit : Credit.values()) {
            ContributorShelf contributors = new ContributorShelf(credit, favourites.contributors(credit, CONTRIBUTORS));
            if (!contributors.liked().isEmpty()) {
                add(contributors.of(
                        list(policy, contributors.filter()), service.data().catalogue()));
            }
        }
    }

    /** The only shelf of movies that the user has seen. */
    private void addWatchAgain() {
        add(Shelf.of(
                "watch-again",
                Kind.WATCH_AGAIN,
                service.watchAgainTo(
                                userState.resolved(),
                                userState.ratings(),
                                LONG_AGO_MONTHS,
                                new ListRequest(request.n(), List.of(), 0))
                        .recommendations()));
    }

    private void addFavourites(ListPolicy policy) {
        favourites
                .genres(GENRES)
                .forEach(genre -> add(Shelf.of(
                        "genre-" + genre.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                        Kind.GENRE,
                        genre,
                        list(policy, new Filter.OfGenres(List.of(genre))))));
        Kind fromDecade = userState.user().hasRated(service.data()) ? Kind.NEW_FROM_DECADE : Kind.DECADE;
        favourites
                .decades(DECADES)
                .forEach(decade -> add(Shelf.of(
                        "decade-" + decade,
                        fromDecade,
                        Integer.toString(decade),
                        list(policy, new Filter.InYears(decade, decade + 9)))));
        if (service.data().catalogue().movies().stream()
                .anyMatch(movie -> movie.metadata().hasRuntime())) {
            add(Shelf.of("short", Kind.SHORT, Integer.toString(SHORT), list(policy, new Filter.RunsAtMost(SHORT))));
        }
    }

    private void add(String id, Kind kind, ListPolicy policy, Filter... filters) {
        add(Shelf.of(id, kind, list(policy, filters)));
    }

    private void add(Shelf shelf) {
        if (shelf.movies().size() >= Math.min(MIN_MOVIES, request.n())) {
            shelves.add(shelf);
            shelf.movies().forEach(movie -> shelved.add(movie.movie().movie()));
        }
    }

    private List<Recommended> list(ListPolicy policy, Filter... filters) {
        List<Filter> all = Stream.concat(Stream.of(filters), Stream.of(new Filter.Except(shelved)))
                .toList();
        return service.recommendTo(List.of(userState.resolved()), new ListRequest(request.n(), all, policy, 0))
                .recommendations();
    }

    /**
     * Adds reasons to the shelves that have none, neither in their title nor with their movies; in one call, since its cost depends
     * little on the number of movies.
     */
    private List<Shelf> explained() {
        List<List<Recommended>> lists = shelves.stream()
                .filter(ShelfBuilder::lacksReasons)
                .map(Shelf::movies)
                .toList();
        List<Recommended> explained = service.explain(userState.user(), lists, REASONS);
        List<Shelf> result = new ArrayList<>();
        int from = 0;
        for (Shelf shelf : shelves) {
            int to = from + (lacksReasons(shelf) ? shelf.movies().size() : 0);
            result.add(to == from ? shelf : shelf.with(explained.subList(from, to)));
            from = to;
        }
        return result;
    }

    private static boolean lacksReasons(Shelf shelf) {
        return shelf.because().isEmpty() && shelf.movies().getFirst().because().isEmpty();
    }
}
