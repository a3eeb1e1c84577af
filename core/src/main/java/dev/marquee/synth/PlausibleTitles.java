package dev.marquee.synth;

import dev.marquee.math.Rng;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Titles of synthetic movies: patterns filled with words, such as "The Silent Harbor" or "Letters from Lisbon". A title that was given
 * before gets a number, as a sequel would. Not thread-safe.
 */
final class PlausibleTitles {
    private static final List<String> ADJECTIVES = words(
            "Silent Broken Golden Last Lost Hidden Crimson Distant Burning Frozen Quiet Secret"
                    + " Wild Bitter Gentle Perfect Empty Endless Midnight Northern Southern Savage Tender Scarlet Velvet Iron Paper Glass Electric"
                    + " Fallen Forgotten Restless Reckless Sacred Strange Summer Winter Second Third Final Blue Black White Green Red Grey Early"
                    + " Late Lonely Beautiful Dangerous Dirty Honest Guilty Innocent Invisible Impossible Little Long Lucky Naked Noble Ordinary"
                    + " Private Public Rising Royal Ruthless Sleeping Stolen Sudden Sweet Tall True Unknown Violent Wandering Young Ancient");
    private static final List<String> NOUNS = words(
            "Harbor River Garden Mountain Road Bridge Kingdom Ocean Island Forest Desert City Village"
                    + " House Tower Castle Window Mirror Door Key Letter Promise Secret Shadow Storm Fire Rain Snow Wind Star Moon Sun Night Morning"
                    + " Evening Summer Winter Spring Autumn Hunter Dancer Soldier Doctor Teacher Traveller Neighbour Captain Queen King Prince Thief"
                    + " Detective Pilot Painter Sailor Farmer Widow Brother Sister Father Mother Daughter Son Wife Husband Child Ghost Wolf Fox"
                    + " Horse Raven Tiger Dragon Rose Heart Dream Memory Song Dance Game War Peace Journey Escape Return Revenge Trial Wedding"
                    + " Funeral Holiday Train Ship Circus Carnival Machine Empire Code Signal Planet Machine Crown Sword Ring Treasure Legacy");
    private static final List<String> NAMES =
            words("Anna Maria Elena Clara Alice Rosa Julia Nora Irene Vera Hannah Emma Lucy Grace Ruth"
                    + " Martin Peter Paul Henry Victor Oscar Leo Max Simon Daniel Jacob Samuel Thomas Walter George Frank Charlie Jack Harry Eddie"
                    + " Ivan Igor Marco Pierre Antoine Diego Carlos Miguel Yuki Kenji Ming Arjun Priya Amara Kofi");
    private static final List<String> PLACES =
            words("Lisbon Paris Vienna Berlin Prague Istanbul Cairo Havana Shanghai Tokyo Bombay Boston"
                    + " Chicago Memphis Dallas Montana Nevada Alaska Oxford Dublin Naples Venice Madrid Seville Athens Odessa Warsaw Oslo Bergen"
                    + " Saigon Manila Lima Bogota Santiago Marrakesh Nairobi Casablanca Brooklyn Harlem Hollywood");
    private static final List<String> NUMBERS = List.of("II", "III", "IV", "V", "VI");

    private final Map<String, Integer> given = new HashMap<>();

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** The next title, without the year; articles at the end, as in MovieLens: "Silent Harbor, The". */
    String next(Rng rng) {
        String title = draw(rng);
        int times = given.merge(title, 1, Integer::sum);
        if (times == 1) {
            return title;
        }
        String number = times - 2 < NUMBERS.size() ? NUMBERS.get(times - 2) : Integer.toString(times);
        int article = title.endsWith(", The") ? title.length() - ", The".length() : title.length();
        return title.substring(0, article) + " " + number + title.substring(article);
    }

    private static String draw(Rng rng) {
        String adjective = of(ADJECTIVES, rng);
        String noun = of(NOUNS, rng);
        String other = of(NOUNS, rng);
        return switch (rng.nextInt(12)) {
            case 0, 1, 2 -> "%s %s, The".formatted(adjective, noun);
            case 3 -> "%s %s".formatted(adjective, noun);
            case 4 -> "%s of the %s %s".formatted(noun, adjective, other);
            case 5 -> "%s and the %s".formatted(of(NAMES, rng), noun);
            case 6 -> "%s's %s %s".formatted(of(NAMES, rng), adjective, noun);
            case 7 -> "%s in %s".formatted(noun, of(PLACES, rng));
            case 8 -> "%s from %s, The".formatted(noun, of(PLACES, rng));
            case 9 -> "%s %s in %s".formatted(adjective, noun, of(PLACES, rng));
            case 10 -> "%s and %s in %s".formatted(of(NAMES, rng), of(NAMES, rng), of(PLACES, rng));
            default -> "%s, %s".formatted(noun, other);
        };
    }

    private static String of(List<String> words, Rng rng) {
        return words.get(rng.nextInt(words.size()));
    }
}
