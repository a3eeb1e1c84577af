package dev.marquee.data.read.parse;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.parallel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Merges blocks of ratings under common user and movie indices. */
public final class MergedRatings {
    private final List<ParsedBlock> blocks;
    private final Users users;
    private final Catalogue catalogue;

    private MergedRatings(List<ParsedBlock> blocks, Users users, Catalogue catalogue) {
        this.blocks = blocks;
        this.users = users;
        this.catalogue = catalogue;
    }

    /**
     * Modifies the blocks, whose codes of users are their own: replaces them by indices of the listed users, after whom come
     * those with ratings only, and of the catalogue, if there is one.
     */
    public static MergedRatings withAllUsers(List<ParsedBlock> blocks, Users listed, Optional<Catalogue> catalogue) {
        List<UserId> known = listed.ids().ids();
        List<UserId> ids = number(
                        blocks,
                        block -> block.users,
                        block -> block.user,
                        UserId::new,
                        known.stream().map(Object::toString).toList())
                .stream()
                .map(UserId::new)
                .toList();
        return of(blocks, Optional.of(extended(listed, ids)), catalogue);
    }

    /** The listed users with those who come after them in the list of ids, whose demographics are unknown. */
    public static Users extended(Users listed, List<UserId> ids) {
        return Users.of(
                ids,
                IntStream.range(0, ids.size())
                        .mapToObj(user -> user < listed.size() ? listed.demographics(user) : Demographics.UNKNOWN)
                        .toList());
    }

    /**
     * Modifies the blocks: replaces their codes by indices. If users or movies are not given, uses those with ratings.
     */
    public static MergedRatings of(List<ParsedBlock> blocks, Optional<Users> users, Optional<Catalogue> catalogue) {
        Users allUsers = users.orElseGet(() -> {
            List<String> ids = number(blocks, block -> block.users, block -> block.user, UserId::new, List.of());
            return Users.of(ids.stream().map(UserId::new).toList());
        });
        Catalogue allMovies = catalogue.orElseGet(() -> {
            List<String> ids = number(blocks, block -> block.movies, block -> block.movie, MovieId::new, List.of());
            return new Catalogue(
                    ids.stream().map(id -> Movie.untitled(new MovieId(id))).toList(), List.of());
        });
        return new MergedRatings(blocks, allUsers, allMovies);
    }

    /** The number of users. */
    public int users() {
        return users.size();
    }

    public int size() {
        return blocks.stream().mapToInt(block -> block.size).sum();
    }

    /** Whether all ratings are whole stars. Levels are those of half stars, of which every second one is whole. */
    public boolean wholeStarsOnly() {
        return blocks.stream().allMatch(block -> IntStream.range(0, block.size).allMatch(i -> block.level[i] % 2 == 1));
    }

    /**
     * The data set.
     *
     * @param read the scale of the blocks' values; empty for events
     * @param scale the scale of the data set; that of the blocks unless those are levels
     * @param workers the threads to use
     */
    public Dataset dataset(String name, Optional<RatingScale> read, Optional<RatingScale> scale, Workers workers) {
        RatingsBuilder builder = scale.map(
                        ratings -> new RatingsBuilder(users.size(), catalogue.size(), ratings, size()))
                .orElseGet(() -> RatingsBuilder.ofEvents(users.size(), catalogue.size(), size()));
        boolean hasLevels = read.filter(RatingScale::hasLevels).isPresent();
        for (ParsedBlock block : blocks) {
            if (hasLevels) {
                addLevels(block, read.orElseThrow(), scale.orElseThrow(), builder);
            } else {
                addValues(block, builder);
            }
        }
        return new Dataset(name, users, catalogue, builder.build(workers));
    }

    private static void addLevels(ParsedBlock block, RatingScale read, RatingScale scale, RatingsBuilder builder) {
        boolean isSame = read.equals(scale);
        for (int i = 0; i < block.size; i++) {
            int level = block.level[i] & 0xFF;
            int own = isSame ? level : scale.level(read.value(level));
            builder.addLevel(block.user[i], block.movie[i], own, Integer.toUnsignedLong(block.time[i]));
        }
    }

    private static void addValues(ParsedBlock block, RatingsBuilder builder) {
        for (int i = 0; i < block.size; i++) {
            builder.add(block.user[i], block.movie[i], block.value[i], Integer.toUnsignedLong(block.time[i]));
        }
    }

    /** Renumbers the ids of all blocks: the listed first, then the others by their sorted order. Returns the ids in this order. */
    private static <I extends Comparable<I>> List<String> number(
            List<ParsedBlock> blocks,
            java.util.function.Function<ParsedBlock, IdTable> tableOf,
            java.util.function.Function<ParsedBlock, int[]> codesOf,
            java.util.function.Function<String, I> id,
            List<String> listed) {
        IdTable all = IdTable.of(listed);
        List<int[]> maps = new ArrayList<>();
        for (ParsedBlock block : blocks) {
            IdTable own = tableOf.apply(block);
            maps.add(IntStream.range(0, own.size())
                    .map(code -> all.add(own.id(code)))
                    .toArray());
        }
        List<String> ids = Stream.concat(
                        listed.stream(),
                        IntStream.range(listed.size(), all.size())
                                .mapToObj(all::id)
                                .sorted(Comparator.comparing(id)))
                .toList();
        int[] indexOf = new int[all.size()];
        for (int index = 0; index < indexOf.length; index++) {
            indexOf[all.add(ids.get(index))] = index;
        }
        for (int i = 0; i < blocks.size(); i++) {
            int[] codes = codesOf.apply(blocks.get(i));
            int[] map = maps.get(i);
            for (int j = 0; j < codes.length; j++) {
                codes[j] = indexOf[map[codes[j]]];
            }
        }
        return ids;
    }
}
