package peers;

import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.FastPreferenceData;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.mf.Factorization;
import es.uam.eps.ir.ranksys.mf.Factorizer;
import es.uam.eps.ir.ranksys.mf.als.HKVFactorizer;
import es.uam.eps.ir.ranksys.mf.als.PZTFactorizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.lambda.tuple.Tuple;

/** RankSys 0.4.3: hkv|pzt SPLIT FITS RANK SWEEPS LAMBDA ALPHA; uses all processors that the JVM has. */
final class RankSys {
    private RankSys() {}

    public static void main(String[] arguments) throws Exception {
        PeerData ratings = PeerData.read(arguments[1]);
        int rank = Integer.parseInt(arguments[3]);
        int sweeps = Integer.parseInt(arguments[4]);
        double lambda = Double.parseDouble(arguments[5]);
        double alpha = Double.parseDouble(arguments[6]);
        FastPreferenceData<Integer, Integer> data = SimpleFastPreferenceData.load(
                ratings.train().stream().map(rating -> Tuple.tuple(rating.user(), rating.movie(), 1.0)),
                SimpleFastUserIndex.load(IntStream.range(0, ratings.users()).boxed()),
                SimpleFastItemIndex.load(IntStream.range(0, ratings.movies()).boxed()));
        List<Double> seconds = new ArrayList<>();
        Factorization<Integer, Integer> found = null;
        for (int fit = 0; fit < Integer.parseInt(arguments[2]); fit++) {
            Factorizer<Integer, Integer> factorizer = arguments[0].equals("hkv")
                    ? new HKVFactorizer<>(lambda, confidence -> 1 + alpha * confidence, sweeps)
                    : new PZTFactorizer<>(lambda, confidence -> 1 + alpha * confidence, sweeps);
            found = PeerData.timed(seconds, () -> factorizer.factorize(rank, data));
        }
        double[][] users = found.getUserMatrix().toArray();
        double[][] movies = found.getItemMatrix().toArray();
        double value = ratings.ndcg((user, movie) -> {
            double sum = 0;
            for (int i = 0; i < rank; i++) {
                sum += users[user][i] * movies[movie][i];
            }
            return sum;
        });
        PeerData.answer("RankSys 0.4.3 " + arguments[0], seconds, "ndcg@10", value);
    }
}
