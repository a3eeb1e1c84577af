package peers;

import com.google.common.collect.BiMap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.Table;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import net.librec.common.LibrecException;
import net.librec.conf.Configuration;
import net.librec.data.DataModel;
import net.librec.math.structure.SparseMatrix;
import net.librec.recommender.RecommenderContext;
import net.librec.recommender.cf.ranking.BPRRecommender;
import net.librec.recommender.cf.ranking.WRMFRecommender;
import net.librec.recommender.cf.rating.SVDPlusPlusRecommender;

/** LibRec 2.0.0: svdpp|wrmf|bpr SPLIT FITS RANK PASSES [name=value ...]; it trains on one thread. */
final class LibRec {
    private LibRec() {}

    /** What a recommender of LibRec does, made visible. */
    private interface Peer {
        void fit(RecommenderContext context) throws LibrecException;

        double score(int user, int movie) throws LibrecException;
    }

    public static void main(String[] arguments) throws Exception {
        String kind = arguments[0];
        PeerData ratings = PeerData.read(arguments[1]);
        boolean ranks = !kind.equals("svdpp");
        Configuration settings = new Configuration();
        settings.set("rec.factor.number", arguments[3]);
        settings.set("rec.iterator.maximum", arguments[4]);
        settings.set("rec.recommender.isranking", "" + ranks);
        settings.set("rec.recommender.verbose", "false");
        settings.set("rec.random.seed", "1");
        for (int i = 5; i < arguments.length; i++) {
            settings.set(arguments[i].split("=")[0], arguments[i].split("=")[1]);
        }
        RecommenderContext context = new RecommenderContext(settings, model(ratings, ranks));
        List<Double> seconds = new ArrayList<>();
        Peer found = null;
        for (int fit = 0; fit < Integer.parseInt(arguments[2]); fit++) {
            Peer peer = switch (kind) {
                case "svdpp" -> new Svdpp();
                case "wrmf" -> new Wrmf();
                default -> new Bpr();
            };
            found = PeerData.timed(seconds, () -> {
                peer.fit(context);
                return peer;
            });
        }
        Peer trained = found;
        ToDoubleBiFunction<Integer, Integer> score = (user, movie) -> {
            try {
                return trained.score(user, movie);
            } catch (LibrecException e) {
                throw new IllegalStateException(e);
            }
        };
        PeerData.answer(
                "LibRec 2.0.0 " + kind,
                seconds,
                ranks ? "ndcg@10" : "rmse",
                ranks ? ratings.ndcg(score) : ratings.rmse(score));
    }

    /** Only the training matrix and the names of rows and columns are asked for. */
    private static DataModel model(PeerData ratings, boolean implicit) {
        Table<Integer, Integer, Double> cells = HashBasedTable.create();
        ratings.train().forEach(rating -> cells.put(rating.user(), rating.movie(), implicit ? 1 : rating.value()));
        SparseMatrix train = new SparseMatrix(ratings.users(), ratings.movies(), cells);
        Map<String, Object> answers = Map.of(
                "getTrainDataSet", train,
                "getTestDataSet", new SparseMatrix(ratings.users(), ratings.movies(), HashBasedTable.create()),
                "getUserMappingData", names(ratings.users()),
                "getItemMappingData", names(ratings.movies()));
        return (DataModel) Proxy.newProxyInstance(
                LibRec.class.getClassLoader(),
                new Class<?>[] {DataModel.class},
                (proxy, method, none) -> answers.get(method.getName()));
    }

    private static BiMap<String, Integer> names(int count) {
        BiMap<String, Integer> names = HashBiMap.create();
        for (int i = 0; i < count; i++) {
            names.put("" + i, i);
        }
        return names;
    }

    private static final class Svdpp extends SVDPlusPlusRecommender implements Peer {
        @Override
        public void fit(RecommenderContext given) throws LibrecException {
            setContext(given);
            setup();
            trainModel();
        }

        @Override
        public double score(int user, int movie) throws LibrecException {
            return predict(user, movie);
        }
    }

    private static final class Wrmf extends WRMFRecommender implements Peer {
        @Override
        public void fit(RecommenderContext given) throws LibrecException {
            setContext(given);
            setup();
            trainModel();
        }

        @Override
        public double score(int user, int movie) throws LibrecException {
            return predict(user, movie);
        }
    }

    private static final class Bpr extends BPRRecommender implements Peer {
        @Override
        public void fit(RecommenderContext given) throws LibrecException {
            setContext(given);
            setup();
            trainModel();
        }

        @Override
        public double score(int user, int movie) throws LibrecException {
            return predict(user, movie);
        }
    }
}
