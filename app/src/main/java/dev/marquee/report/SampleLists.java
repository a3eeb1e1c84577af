package dev.marquee.report;

import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Prose;
import dev.marquee.report.Content.Table;
import dev.marquee.report.Page.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What each algorithm recommends to one user.
 *
 * @param user who it is: {@code User 42, 23 ratings}
 * @param liked titles of the movies with the user's highest ratings
 * @param lists one per algorithm
 */
public record SampleLists(String user, List<String> liked, List<SampleList> lists) {
    /** Copies the lists. */
    public SampleLists {
        liked = List.copyOf(liked);
        lists = List.copyOf(lists);
    }

    /**
     * The first movies of one algorithm's list.
     *
     * @param algorithm its name
     * @param movies title of each, with what the user gave it in the test part, if anything
     */
    public record SampleList(String algorithm, List<String> movies) {
        /** Copies the list. */
        public SampleList {
            movies = List.copyOf(movies);
        }
    }

    /** The section of some users. */
    static Section section(List<SampleLists> users) {
        List<Content> content = new ArrayList<>();
        content.add(
                new Prose(
                        "The first movies for users with few, a typical number of and many ratings. A movie that the user rated in the test part, which no algorithm saw, has that rating behind it."));
        users.forEach(user -> content.add(user.table()));
        return new Section("What they recommend", content);
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(new Column("", true)));
        lists.forEach(list -> columns.add(new Column(list.algorithm(), false)));
        int longest =
                lists.stream().mapToInt(list -> list.movies().size()).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        for (int rank = 0; rank < longest; rank++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(rank + 1)));
            for (SampleList list : lists) {
                row.add(rank < list.movies().size() ? list.movies().get(rank) : "");
            }
            rows.add(row);
        }
        String caption = liked.isEmpty() ? user : user + ", who liked " + String.join(", ", liked);
        return new Table(caption, columns, rows);
    }
}
