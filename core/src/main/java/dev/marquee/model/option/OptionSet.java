package dev.marquee.model.option;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All options of one algorithm, and how a record of them is made. This is the edge where texts become types.
 *
 * @param algorithm the name of the algorithm
 * @param options in the order that help shows them
 * @param presets named sets of values, chosen by {@code preset=NAME}
 * @param make the record from its values
 * @param <O> the options record
 */
public record OptionSet<O>(
        String algorithm,
        List<Option<O, ?>> options,
        Map<String, OptionValues> presets,
        Function<OptionValues, O> make) {
    private static final String PRESET = "preset";

    /** Copies the collections. */
    public OptionSet {
        options = List.copyOf(options);
        presets = Map.copyOf(presets);
    }

    /** The record with every option at its default. */
    public O defaults() {
        return make.apply(OptionValues.NONE);
    }

    /**
     * The record that texts describe; what they do not mention has its default, or what the {@code preset} says.
     *
     * @throws UsageException if a name is unknown or a value out of range
     */
    public O parse(Map<String, String> texts) {
        OptionValues values = texts.containsKey(PRESET) ? preset(texts.get(PRESET)) : OptionValues.NONE;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (!text.getKey().equals(PRESET)) {
                values = values.withText(option(text.getKey()), text.getValue());
            }
        }
        return make.apply(values);
    }

    /** Every option of a record as text, by name, in order: what {@link #parse} makes the same record of. */
    public Map<String, String> show(O record) {
        Map<String, String> texts = new LinkedHashMap<>();
        options.forEach(option -> texts.put(option.name(), option.show(record)));
        return texts;
    }

    private Option<O, ?> option(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private UsageException unknown(String name) {
        List<String> names = options.stream().<String>map(Option::name).toList();
        return new UsageException("%s has no option %s; %sit has %s"
                .formatted(algorithm, name, DidYouMean.hint(name, names), String.join(", ", names)));
    }

    private OptionValues preset(String name) {
        OptionValues values = presets.get(name);
        if (values == null) {
            List<String> names = presets.keySet().stream().sorted().toList();
            throw new UsageException("%s has no preset %s; %sit has %s"
                    .formatted(
                            algorithm,
                            name,
                            DidYouMean.hint(name, names),
                            names.isEmpty() ? "none" : String.join(", ", names)));
        }
        return values;
    }
}
