package dev.marquee.document;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.download.DownloadCatalogue;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.server.settings.Setting;
import dev.marquee.service.dataset.DataService;
import dev.marquee.split.Protocol;
import dev.marquee.store.record.Scope;
import dev.marquee.tune.SearchPlan.Strategy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Checks the values of arguments as their commands do later, by the name of the option or by the label of the parameter. */
final class ArgumentRules {
    /** What stands for any value of its kind: {@code D}, {@code FILE}, {@code $KEY}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z][A-Z_]*|\\$[A-Z_]+|<.+>");

    private static final Pattern CHOICE = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");
    private static final Pattern LIKE_A_KNOWN_NAME = Pattern.compile("(ml|movielens)-[a-z0-9-]+");
    private static final Pattern SPLIT_WITH_PLACEHOLDER = Pattern.compile("(.*:)[A-Z]+");

    private static final Map<String, Consumer<String>> RULES = Map.ofEntries(
            Map.entry("--split", ArgumentRules::split),
            Map.entry("--validation", ArgumentRules::split),
            Map.entry("--metric", ArgumentRules::metric),
            Map.entry("--for", RankingCriterion::named),
            Map.entry("--aggregation", GroupAggregation::named),
            Map.entry("--relevant", Relevance::parse),
            Map.entry("--scale", RatingScale::parse),
            Map.entry("--strategy", Strategy::parse),
            Map.entry("--scope", Scope::parse),
            Map.entry("--data", ArgumentRules::data),
            Map.entry("--set", ArgumentRules::setting),
            Map.entry("0..1", ArgumentRules::share),
            Map.entry("SITE", ImportSource::named));

    private ArgumentRules() {}

    /** @throws UsageException if a value is none that the command accepts */
    static void check(ParseResult command) {
        String name = command.commandSpec().qualifiedName(" ");
        List<String> algorithms = algorithms(command);
        algorithms.forEach(algorithm -> recipe(algorithm, options(command, algorithm)));
        for (ArgSpec argument : command.matchedArgs()) {
            for (String value : argument.originalStringValues()) {
                if (!PLACEHOLDER.matcher(value).matches() && !value.equals(argument.paramLabel())) {
                    check(name, argument, value);
                }
            }
        }
    }

    private static void check(String command, ArgSpec argument, String value) {
        String label = argument.paramLabel();
        String option = argument instanceof OptionSpec named ? named.longestName() : label;
        Optional.ofNullable(RULES.getOrDefault(option, RULES.get(label))).ifPresent(rule -> rule.accept(value));
        if (CHOICE.matcher(label).matches()) {
            require(value, List.of(label.split("\\|", -1)));
        }
        if (option.equals("--columns")) {
            if (command.endsWith(" import")) {
                MovieColumns.parse(value);
            } else {
                ColumnNames.parse(value);
            }
        }
        if (command.equals("marquee data get") && option.equals("NAME")) {
            require(value, known());
        }
        if (command.equals("marquee help")) {
            require(
                    value,
                    Stream.concat(
                                    argument.command().parent().subcommands().keySet().stream(),
                                    Algorithms.all().stream().map(algorithm -> algorithm.name()))
                            .toList());
        }
    }

    /** The algorithms of a command, each with the options that follow its name. */
    private static List<String> algorithms(ParseResult command) {
        return command.matchedPositionals().stream()
                .filter(parameter ->
                        List.of("ALGORITHM", "ALGORITHM|FILE", "A,B,…").contains(parameter.paramLabel()))
                .flatMap(parameter -> parameter.originalStringValues().stream())
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(value -> !value.endsWith(".marquee")
                        && !PLACEHOLDER.matcher(value).matches()
                        && !value.equals("…"))
                .toList();
    }

    private static Map<String, String> options(ParseResult command, String algorithm) {
        Map<String, String> options = new LinkedHashMap<>();
        Stream<String> given = command.hasMatchedOption("--option")
                ? command.matchedOption("--option").originalStringValues().stream()
                : Stream.empty();
        boolean isCompared = command.commandSpec().name().equals("compare");
        String prefix = isCompared ? algorithm.split(":", 2)[0] + "." : "";
        Stream.concat(
                        given.filter(option -> option.startsWith(prefix))
                                .map(option -> option.substring(prefix.length())),
                        Arrays.stream(algorithm.split(":", -1)).skip(1))
                .map(option -> option.split("=", 2))
                .filter(option -> !option[0].equals("NAME"))
                .forEach(option -> options.put(option[0], option.length == 1 ? "" : option[1]));
        return options;
    }

    private static void recipe(String algorithm, Map<String, String> options) {
        Algorithms.named(algorithm.split(":", 2)[0]).recipe(options);
    }

    private static void split(String name) {
        String checked = SPLIT_WITH_PLACEHOLDER.matcher(name).replaceAll("$15");
        Protocol.parse(checked, (file, data) -> {
            throw new AssertionError("no file is read here");
        });
    }

    private static void metric(String name) {
        String general = name.replaceFirst("@[0-9]+$", "@k");
        require(general, MetricNames.all());
        if (MetricNames.direction(general) == Metric.Direction.NEITHER) {
            throw new UsageException("%s is neither better high nor low".formatted(name));
        }
    }

    private static void setting(String text) {
        String name = text.split("=", 2)[0];
        if (Setting.of(name).isEmpty()) {
            throw new UsageException("there is no setting '%s'".formatted(name));
        }
    }

    private static void data(String name) {
        if (LIKE_A_KNOWN_NAME.matcher(name).matches()) {
            require(name, known());
        }
    }

    private static void share(String text) {
        double share = Double.parseDouble(text);
        if (!(share >= 0 && share <= 1)) {
            throw new UsageException("%s is not within 0..1".formatted(text));
        }
    }

    private static List<String> known() {
        return Stream.of(
                        Stream.of(DataService.BUNDLED, "tmdb"),
                        DownloadCatalogue.all().stream().map(set -> set.name()),
                        DownloadCatalogue.files().stream().map(files -> files.name()))
                .flatMap(names -> names)
                .toList();
    }

    private static void require(String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new UsageException("'%s' is not one of %s".formatted(value, String.join(", ", allowed)));
        }
    }
}
