package dev.marquee.split;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Parses names of protocols. */
final class ProtocolParser {
    private static final String KNOWN = "u1..u5, ua, ub, files:TRAIN,TEST, random:0.2, per-user:0.25, per-movie:0.25,"
            + " time:0.1, replay:0.2, leave-one-out, kfold:5, cold-users:0.2:5, cold-movies:0.1:5";

    private static final List<String> KINDS = List.of(
            "random",
            "per-user",
            "per-movie",
            "time",
            "replay",
            "leave-one-out",
            "kfold",
            "cold-users",
            "cold-movies",
            "files");

    private ProtocolParser() {}

    static Protocol parse(String name, RatingsSource files) {
        return switch (name) {
            case "u1", "u2", "u3", "u4", "u5", "ua", "ub" ->
                new FilesProtocol(name, name + ".base", name + ".test", files);
            case "leave-one-out" -> new LeaveOneOutProtocol();
            default -> parseWithParameter(name, files);
        };
    }

    private static Protocol parseWithParameter(String name, RatingsSource files) {
        String[] kindAndParameter = name.split(":", 2);
        String kind = kindAndParameter[0];
        String parameter = kindAndParameter.length == 2 ? kindAndParameter[1] : "";
        return switch (kind) {
            case "files" -> files(name, parameter, files);
            case "random" -> share(name, parameter, RandomProtocol::new);
            case "per-user" -> share(name, parameter, share -> new StratifiedProtocol(GroupBy.USER, share));
            case "per-movie" -> share(name, parameter, share -> new StratifiedProtocol(GroupBy.MOVIE, share));
            case "time" -> share(name, parameter, TimeProtocol::new);
            case "replay" -> replay(name, parameter);
            case "kfold" -> folds(name, parameter);
            case "cold-users" -> cold(name, parameter, ColdUsersProtocol::new);
            case "cold-movies" ->
                parameter.contains(":")
                        ? cold(name, parameter, ColdMoviesProtocol::new)
                        : share(name, parameter, share -> new ColdMoviesProtocol(share, new ShownCount.FixedCount(0)));
            default -> throw unknown(name, kind);
        };
    }

    private static UsageException unknown(String name, String kind) {
        return new UsageException(
                "unknown split '%s'; %schoose one of %s".formatted(name, DidYouMean.hint(kind, KINDS), KNOWN));
    }

    private static Protocol files(String name, String parameter, RatingsSource files) {
        String[] trainAndTest = parameter.split(",", -1);
        if (trainAndTest.length != 2 || trainAndTest[0].isBlank() || trainAndTest[1].isBlank()) {
            throw error(name, "files:TRAIN,TEST, two files next to the data, such as files:u1.base,u1.test");
        }
        return new FilesProtocol(name, trainAndTest[0], trainAndTest[1], files);
    }

    private static Protocol share(String name, String parameter, DoubleFunction<Protocol> protocol) {
        double share = number(parameter);
        if (Share.isValid(share)) {
            return protocol.apply(share);
        }
        throw error(
                name,
                "%s:SHARE with a test share above 0 and below 1, such as %1$s:0.2".formatted(name.split(":", -1)[0]));
    }

    private static Protocol replay(String name, String parameter) {
        String[] shareAndRetrainings = parameter.split(":", -1);
        double share = number(shareAndRetrainings[0]);
        double retrainings =
                shareAndRetrainings.length == 1 ? ReplayProtocol.DEFAULT_RETRAININGS : number(shareAndRetrainings[1]);
        if (shareAndRetrainings.length <= 2 && Share.isValid(share) && ReplayProtocol.isValid(retrainings)) {
            return new ReplayProtocol(share, (int) retrainings);
        }
        throw error(
                name,
                "replay:SHARE or replay:SHARE:RETRAININGS with a share of the ratings above 0 and below 1 and an integer number of retrainings in 0..%d, such as replay:0.2:%d"
                        .formatted(ReplayProtocol.MAX_RETRAININGS, ReplayProtocol.DEFAULT_RETRAININGS));
    }

    private static Protocol folds(String name, String parameter) {
        double folds = number(parameter);
        if (folds >= KFoldProtocol.MIN_FOLDS && folds == (int) folds) {
            return new KFoldProtocol((int) folds);
        }
        throw error(name, "kfold:K with an integer K of at least 2, such as kfold:5");
    }

    private static Protocol cold(String name, String parameter, Cold protocol) {
        String[] shareAndShown = parameter.split(":", -1);
        if (shareAndShown.length == 2) {
            double share = number(shareAndShown[0]);
            Optional<ShownCount> shown = shown(shareAndShown[1]);
            if (Share.isValid(share) && shown.isPresent()) {
                return protocol.of(share, shown.get());
            }
        }
        String kind = name.split(":", -1)[0];
        throw error(
                name,
                "%s:SHARE:K with a share of the %s above 0 and below 1 and an integer number K of ratings shown, at least 0, or all, such as %1$s:0.2:5"
                        .formatted(kind, kind.substring("cold-".length())));
    }

    private static Optional<ShownCount> shown(String text) {
        if (text.equals(ShownCount.ALL)) {
            return Optional.of(new ShownCount.AllButFifth());
        }
        double number = number(text);
        return number >= 0 && number == (int) number
                ? Optional.of(new ShownCount.FixedCount((int) number))
                : Optional.empty();
    }

    private interface Cold {
        Protocol of(double share, ShownCount shown);
    }

    /** The parsed number, or NaN, which is in no range. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static UsageException error(String name, String form) {
        return new UsageException("split '%s' does not have the form %s".formatted(name, form));
    }
}
