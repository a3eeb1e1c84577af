package dev.marquee.service.experiment;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.internal.Release;
import dev.marquee.persist.ModelCard;
import dev.marquee.service.ModelInfo;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Validation splits of the train part of a split.
 *
 * @param data the whole data set
 * @param split the name of the protocol that held out the test part
 * @param validation the name of the protocol that split the train part
 * @param train fingerprint of the train part
 * @param parts splits of the train part; their test parts are the validation parts
 */
record TuningSplits(ModelInfo.DataInfo data, String split, String validation, String train, List<Split> parts) {
    /** Makes the random numbers of the validation splits independent of those of the outer split. */
    private static final long SALT = 0x76616c6964L;

    TuningSplits {
        parts = List.copyOf(parts);
    }

    /** @throws UsageException if a protocol is unknown, has several test parts, or reads validation parts from files */
    static TuningSplits of(LoadedDataset loaded, TuneRequest request) {
        long seed = request.search().seed();
        Protocol protocol = Protocol.parse(request.split(), loaded::part);
        Protocol validation = request.goal()
                .validation()
                .map(name -> Protocol.parse(name, (file, _) -> {
                    throw new UsageException(
                            "--validation %s reads its parts from files such as %s, which may contain test ratings; use one such as random:0.1"
                                    .formatted(name, file));
                }))
                .orElseGet(protocol::forValidation);
        requireParts(protocol);
        requireParts(validation);
        List<Split> splits = protocol.split(loaded.data(), seed);
        if (splits.size() > 1) {
            throw new UsageException(
                    "split %s tests every rating and leaves none for tuning; use a split with one test part, such as random:0.2"
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

    private static void requireParts(Protocol protocol) {
        if (protocol.isReplay()) {
            throw new UsageException(
                    "split %s trains again as ratings arrive, which is too slow for tuning; use one such as time:0.1"
                            .formatted(protocol.name()));
        }
    }

    TuneResponse.SplitInfo splitInfo() {
        Split first = parts.getFirst();
        return new TuneResponse.SplitInfo(
                split,
                validation,
                parts.size(),
                first.train().ratings().size(),
                first.test().size());
    }

    /** Everything that the result of a trial depends on, except its options: the first line of the log. */
    Map<String, String> logHeader(TuneRequest request, Relevance relevance) {
        Map<String, String> logged = new LinkedHashMap<>();
        logged.put("algorithm", request.algorithm());
        logged.put("data", data.name());
        logged.put("fingerprint", data.fingerprint());
        logged.put("split", split);
        logged.put("train part", train);
        logged.put("validation", validation);
        logged.put("metric", String.join(" or ", request.goal().metrics()));
        logged.put("relevant", relevance.toString());
        logged.put("seed", Long.toString(request.search().seed()));
        logged.put("version", Release.VERSION);
        return logged;
    }
}
