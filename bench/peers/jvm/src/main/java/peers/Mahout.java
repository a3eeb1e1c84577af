package peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.recommender.svd.ALSWRFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorization;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDPlusPlusFactorizer;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** Apache Mahout 0.13.0 (Taste): als|ials|svdpp SPLIT FITS RANK SWEEPS [lambda [alpha]]. */
final class Mahout {
    private Mahout() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments[0];
        PeerData ratings = PeerData.read(arguments[1]);
        int rank = Integer.parseInt(arguments[3]);
        int sweeps = Integer.parseInt(arguments[4]);
        double lambda = arguments.length > 5 ? Double.parseDouble(arguments[5]) : 0.065;
        double alpha = arguments.length > 6 ? Double.parseDouble(arguments[6]) : 1;
        int threads = Integer.parseInt(System.getenv("THREADS"));
        DataModel data = model(ratings, kind.equals("ials"));
        List<Double> seconds = new ArrayList<>();
        Factorization found = null;
        for (int fit = 0; fit < Integer.parseInt(arguments[2]); fit++) {
            found = PeerData.timed(seconds, () -> {
                Factorizer factorizer =
                        switch (kind) {
                            case "als" -> new ALSWRFactorizer(data, rank, lambda, sweeps, false, 0, threads);
                            case "ials" -> new ALSWRFactorizer(data, rank, lambda, sweeps, true, alpha, threads);
                            default -> new SVDPlusPlusFactorizer(data, rank, sweeps);
                        };
                return factorizer.factorize();
            });
        }
        Factorization factors = found;
        ToDoubleBiFunction<Integer, Integer> score = (user, movie) -> {
            try {
                double[] users = factors.getUserFeatures(user);
                double[] movies = factors.getItemFeatures(movie);
                double sum = 0;
                for (int i = 0; i < users.length; i++) {
                    sum += users[i] * movies[i];
                }
                return sum;
            } catch (org.apache.mahout.cf.taste.common.TasteException unknown) {
                return Double.NaN;
            }
        };
        boolean ranks = kind.equals("ials");
        PeerData.answer(
                "Mahout 0.13.0 " + kind,
                seconds,
                ranks ? "ndcg@10" : "rmse",
                ranks ? ratings.ndcg(score) : ratings.rmse(score));
    }

    private static DataModel model(PeerData ratings, boolean implicit) {
        List<List<PeerData.Rating>> rows = new ArrayList<>();
        for (int user = 0; user < ratings.users(); user++) {
            rows.add(new ArrayList<>());
        }
        ratings.train().forEach(rating -> rows.get(rating.user()).add(rating));
        FastByIDMap<PreferenceArray> users = new FastByIDMap<>();
        for (int user = 0; user < rows.size(); user++) {
            List<PeerData.Rating> row = rows.get(user);
            if (!row.isEmpty()) {
                PreferenceArray preferences = new GenericUserPreferenceArray(row.size());
                preferences.setUserID(0, user);
                for (int i = 0; i < row.size(); i++) {
                    preferences.setItemID(i, row.get(i).movie());
                    preferences.setValue(i, implicit ? 1 : (float) row.get(i).value());
                }
                preferences.sortByItem();
                users.put(user, preferences);
            }
        }
        return new GenericDataModel(users);
    }
}
