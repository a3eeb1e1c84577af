package dev.marquee.service.experiment;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.persist.ModelCard;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.Release;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A split's train part, cut in turn.
 *
 * @param data the whole data set
 * @param split the name of the protocol that set the test part aside
 * @param validation the name of the protocol that cut the train part
 * @param train fingerprint of the train part
 * @param parts of the train part; their test parts are the validation parts
 */
record TuningSplits(ModelInfo.DataInfo data, String split, String validation, String train, List<Split> parts) {
    /** Keeps the generator that cuts the train part apart from the one that cut the whole. */
    private static final long SALT = 0x76616c6964L;

    TuningSplits {
        parts = List.copyOf(parts);
    }

    /** @throws UsageException if a protocol is unknown, has several test parts, or takes validation parts from files */
    static TuningSplits of(LoadedDataset loaded, TuneRequest request) {
        long seed = request.search().seed();
        Protocol protocol = Protocol.parse(request.split(), loaded::part);
        Protocol validation = request.goal()
                .validation()
                .map(name -> Protocol.parse(name, (file, _) -> {
                    throw new UsageException(
                            "--validation %s takes its parts from files such as %s, which may hold what is tested; take one such as random:0.1"
                                    .formatted(name, file));
                }))
                .orElseGet(protocol::forValidation);
        List<Split> splits = protocol.split(loaded.data(), seed);
        if (splits.size() > 1) {
            throw new UsageException(
                    "split %s tests every rating, so none is left to choose options by; take a split with one test part, such as random:0.2"
                            .formatted(request.split()));
        }
        Split outer = splits.getFirst();
        return new TuningSplits(
                ModelInfo.DataInfo.of(ModelCard.Data.of(loaded.data())),
                request.split(),
                validation.name(),
                outer.train().fingerprint(),
                validation.split(outer.train(), seed ^ SALT));
    }

    TuneResponse.SplitInfo cut() {
        Split first = parts.getFirst();
        return new TuneResponse.SplitInfo(
                split,
                validation,
                parts.size(),
                first.train().ratings().size(),
                first.test().size());
    }

    /** What the outcome of a trial depends on beside its options: the first line of the log. */
    Map<String, String> logged(TuneRequest request) {
        Map<String, String> logged = new LinkedHashMap<>();
        logged.put("algorithm", request.algorithm());
        logged.put("data", data.name());
        logged.put("fingerprint", data.fingerprint());
        logged.put("split", split);
        logged.put("train part", train);
        logged.put("validation", validation);
        logged.put("metric", String.join(" or ", request.goal().metrics()));
        logged.put("relevant", request.goal().criteria().relevance().toString());
        logged.put("seed", Long.toString(request.search().seed()));
        logged.put("version", Release.VERSION);
        return logged;
    }
}
