package dev.marquee.bench.shilling;

import dev.marquee.bench.study.Experiment;
import dev.marquee.data.Dataset;
import dev.marquee.shilling.FakeProfiles;
import dev.marquee.shilling.ShillingAttack;
import dev.marquee.shilling.ShillingAttack.Strategy;
import java.util.List;

/**
 * How many made-up profiles are found, and how many users are taken for one, without training a model. Arguments: the data, the first
 * seed, the number of seeds, the number of targets of an attack.
 */
public final class DetectionTable {
    private static final List<Double> FILLERS = List.of(0.01, 0.03, 0.05, 0.1);
    private static final List<Double> SIZES = List.of(0.01, 0.03);

    private DetectionTable() {}

    /** Prints a line per attack. */
    public static void main(String[] arguments) {
        Dataset data = Experiment.read(arguments[0]);
        FakeProfiles honest = FakeProfiles.find(data.ratings(), 0);
        System.out.printf(
                "%s without an attack: %d of %d users, %d movies%n",
                data.name(),
                honest.users().size(),
                data.users().size(),
                honest.movies().size());
        int first = Integer.parseInt(arguments[1]);
        int seeds = Integer.parseInt(arguments[2]);
        int targets = Integer.parseInt(arguments[3]);
        for (Strategy strategy : Strategy.values()) {
            for (boolean push : new boolean[] {true, false}) {
                for (double size : SIZES) {
                    for (double filler : FILLERS) {
                        ShillingAttack attack = new ShillingAttack(strategy, push, size, filler);
                        print(attack, data, first, seeds, targets);
                    }
                }
            }
        }
    }

    private static void print(ShillingAttack attack, Dataset data, int first, int seeds, int targets) {
        int found = 0;
        int wrong = 0;
        for (int seed = first; seed < first + seeds; seed++) {
            Dataset attacked = attack.applyTo(data, Targets.choose(data, attack.push(), targets, seed), seed);
            FakeProfiles profiles = FakeProfiles.find(attacked.ratings(), 0);
            int real = data.users().size();
            wrong += (int) profiles.users().stream().filter(user -> user < real).count();
            found +=
                    (int) profiles.users().stream().filter(user -> user >= real).count();
        }
        System.out.printf(
                "%-9s %-4s size %.2f filler %.2f: found %5.1f %%, users wrongly %.1f%n",
                attack.strategy(),
                attack.push() ? "push" : "nuke",
                attack.size(),
                attack.filler(),
                100.0 * found / seeds / attack.profiles(data),
                (double) wrong / seeds);
    }
}
