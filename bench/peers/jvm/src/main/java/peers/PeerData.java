package peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Train and test ratings with indices from 0, read from the folder in the variable FOLDER, as common.py has them. */
record PeerData(int users, int movies, List<Rating> train, List<Rating> test) {
    record Rating(int user, int movie, double value) {}

    static PeerData read(String split) throws IOException {
        Path folder = Path.of(System.getenv("FOLDER"));
        boolean large = Files.exists(folder.resolve("movies.dat"));
        Map<String, Integer> movies = new HashMap<>();
        String catalogueDivider = large ? "::" : "\\|";
        for (String line : Files.readAllLines(folder.resolve(large ? "movies.dat" : "u.item"), StandardCharsets.ISO_8859_1)) {
            movies.put(line.split(catalogueDivider, 2)[0], movies.size());
        }
        String divider = large ? "::" : "\t";
        return new PeerData(
                large ? 6040 : 943,
                movies.size(),
                part(folder.resolve(split + ".base"), divider, movies),
                part(folder.resolve(split + ".test"), divider, movies));
    }

    private static List<Rating> part(Path file, String divider, Map<String, Integer> movies) throws IOException {
        List<Rating> ratings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(divider);
            ratings.add(new Rating(
                    Integer.parseInt(fields[0]) - 1, movies.get(fields[1]), Double.parseDouble(fields[2])));
        }
        return ratings;
    }

    /** The root mean squared error of predictions, brought within the scale; NaN counts as the mean. */
    double rmse(ToDoubleBiFunction<Integer, Integer> predict) {
        double mean = train.stream().mapToDouble(Rating::value).average().orElseThrow();
        double sum = 0;
        for (Rating rating : test) {
            double predicted = predict.applyAsDouble(rating.user(), rating.movie());
            double error = Math.clamp(Double.isNaN(predicted) ? mean : predicted, 1, 5) - rating.value();
            sum += error * error;
        }
        return Math.sqrt(sum / test.size());
    }

    /** nDCG@10 with every test rating relevant and all movies that are not in the training part as candidates. */
    double ndcg(ToDoubleBiFunction<Integer, Integer> score) {
        boolean[][] seen = marked(train);
        boolean[][] relevant = marked(test);
        double sum = 0;
        int tested = 0;
        for (int user = 0; user < users; user++) {
            int count = 0;
            for (boolean is : relevant[user]) {
                count += is ? 1 : 0;
            }
            if (count > 0) {
                int[] list = best(user, seen[user], score);
                double gain = 0;
                double ideal = 0;
                for (int rank = 0; rank < list.length; rank++) {
                    double discount = Math.log(2) / Math.log(rank + 2);
                    gain += relevant[user][list[rank]] ? discount : 0;
                    ideal += rank < count ? discount : 0;
                }
                sum += gain / ideal;
                tested++;
            }
        }
        return sum / tested;
    }

    private int[] best(int user, boolean[] seen, ToDoubleBiFunction<Integer, Integer> score) {
        double[] scores = new double[movies];
        Integer[] order = new Integer[movies];
        for (int movie = 0; movie < movies; movie++) {
            double value = seen[movie] ? Double.NEGATIVE_INFINITY : score.applyAsDouble(user, movie);
            scores[movie] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
            order[movie] = movie;
        }
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        return Arrays.stream(order).limit(10).mapToInt(movie -> movie).toArray();
    }

    private boolean[][] marked(List<Rating> ratings) {
        boolean[][] marked = new boolean[users][movies];
        ratings.forEach(rating -> marked[rating.user()][rating.movie()] = true);
        return marked;
    }

    /** Prints the line of JSON that run.py reads. */
    static void answer(String system, List<Double> seconds, String metric, double value) throws IOException {
        long memory = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
        System.out.println(String.format(
                Locale.ROOT,
                "{\"system\": \"%s\", \"seconds\": %s, \"memory\": %d, \"%s\": %f}",
                system, seconds, memory, metric, value));
    }

    /** Fits, and adds the seconds. */
    static <T> T timed(List<Double> seconds, Fit<T> fit) throws Exception {
        long start = System.nanoTime();
        T model = fit.fit();
        seconds.add((System.nanoTime() - start) / 1e9);
        return model;
    }

    interface Fit<T> {
        T fit() throws Exception;
    }
}
