package dev.marquee.bench;

import dev.marquee.data.Catalogue;
import dev.marquee.math.Rng;
import dev.marquee.title.name.TitleNames;
import dev.marquee.title.search.MovieSearch;
import dev.marquee.title.search.SearchRequest;
import dev.marquee.title.search.SearchResult;
import dev.marquee.title.search.Years;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Latency of title searches on one thread, and build time and memory of the index, over a number of synthetic movies
 * (argument; default 90,000). Titles are queried in several ways, popular movies more often.
 */
public final class SearchTimes {
    private static final int MOVIES = 90_000;
    private static final int QUERIES = Integer.getInteger("queries", 5_000);
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchTimes() {}

    /** Ways to type a title. */
    private enum Way {
        WHOLE,
        BEGUN,
        FIRST_LETTERS,
        MISSPELLED,
        TWICE_MISSPELLED,
        TURNED_AROUND,
        WITH_YEAR,
        OF_A_GENRE,
        NOTHING_LIKE_IT;

        SearchRequest request(Catalogue movies, Rng rng) {
            int movie = (int) (movies.size() * Math.pow(rng.nextDouble(), 3));
            String title = TitleNames.of(movies.movie(movie).title()).getFirst();
            return switch (this) {
                case WHOLE -> SearchRequest.of(title);
                case BEGUN -> SearchRequest.of(title.substring(0, 1 + rng.nextInt(title.length())));
                case FIRST_LETTERS ->
                    SearchRequest.of(title.substring(0, 1 + rng.nextInt(Math.min(3, title.length()))));
                case MISSPELLED -> SearchRequest.of(misspelled(title, rng));
                case TWICE_MISSPELLED -> SearchRequest.of(misspelled(misspelled(title, rng), rng));
                case TURNED_AROUND ->
                    SearchRequest.of(
                            String.join(" ", Arrays.asList(title.split(" ")).reversed()));
                case WITH_YEAR ->
                    SearchRequest.of(title + " " + movies.movie(movie).year());
                case OF_A_GENRE -> new SearchRequest(title, List.of("Drama"), new Years(1950, 1999), 0, 10);
                case NOTHING_LIKE_IT -> SearchRequest.of("qxwzkvjh ywqbbkzz");
            };
        }

        private static String misspelled(String text, Rng rng) {
            StringBuilder wrong = new StringBuilder(text);
            int position = rng.nextInt(wrong.length());
            switch (rng.nextInt(3)) {
                case 0 -> wrong.deleteCharAt(position);
                case 1 -> wrong.insert(position, 'e');
                default -> wrong.setCharAt(position, 'k');
            }
            return wrong.isEmpty() ? text : wrong.toString();
        }
    }

    /** Prints the cost of the index, then one line per way for the last round; earlier rounds warm up. */
    public static void main(String[] arguments) {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MOVIES;
        Catalogue movies = SyntheticTitles.of(size);
        for (int round = 0; round < ROUNDS; round++) {
            long before = used();
            long start = System.nanoTime();
            MovieSearch search = new MovieSearch(movies, movie -> size - movie);
            System.out.printf(Locale.ROOT, "%,d titles in %.2f s", size, (System.nanoTime() - start) / 1e9);
            System.out.printf(Locale.ROOT, ", %.1f MB%n", (used() - before) / 1e6);
            ask(search, movies, round == ROUNDS - 1);
        }
    }

    private static void ask(MovieSearch search, Catalogue movies, boolean print) {
        List<double[]> all = new ArrayList<>();
        List<double[]> allCpu = new ArrayList<>();
        for (Way way : Way.values()) {
            double[] millis = new double[QUERIES];
            double[] processor = new double[QUERIES];
            int found = 0;
            for (int query = 0; query < QUERIES; query++) {
                SearchRequest request = way.request(movies, Rng.keyed(5, all.size(), query));
                long busy = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                SearchResult page = search.search(request);
                millis[query] = (System.nanoTime() - start) / 1e6;
                processor[query] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                found += page.movies().isEmpty() ? 0 : 1;
            }
            all.add(millis);
            allCpu.add(processor);
            if (print) {
                print(way.toString().toLowerCase(Locale.ROOT).replace('_', ' '), millis, processor);
                System.out.printf(", %,d of %,d found something%n", found, QUERIES);
            }
        }
        if (print) {
            print("all of these", joined(all), joined(allCpu));
            System.out.println();
        }
    }

    private static double[] joined(List<double[]> times) {
        return times.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Wall-clock time and CPU time of this thread, which is lower if the machine does other work. */
    private static void print(String label, double[] millis, double[] processor) {
        double[] sorted = sorted(millis);
        System.out.printf(
                Locale.ROOT,
                "%-20s median %.2f ms, p99 %.2f ms, max %.2f ms; CPU p99 %.2f ms",
                label,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1],
                sorted(processor)[sorted.length * 99 / 100]);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
