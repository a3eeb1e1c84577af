package dev.marquee.algorithm.bayesfm;

/**
 * Lays coefficients out as tables. A row's implicit features count 1/√c for its c ratings while training; a prediction is
 * for a pair with its rating, so here they count 1/√(c + 1), with room for the pair's own.
 */
final class DrawTables {
    private final Table users;
    private final Table movies;

    DrawTables(Coefficients ofUsers, Coefficients ofMovies, Cells cells) {
        int rank = ofUsers.rank();
        this.users = Table.empty(ofUsers.side().rows(), rank);
        this.movies = Table.empty(ofMovies.side().rows(), rank);
        Rows userRows = new Rows(ofUsers, cells.userStarts());
        Rows movieRows = new Rows(ofMovies, cells.movieStarts());
        for (int user = 0; user < users.rows(); user++) {
            users.setUser(user, userRows.shrunk(user), userRows.one(user), implicit(ofMovies, user));
        }
        for (int movie = 0; movie < movies.rows(); movie++) {
            movies.setMovie(movie, movieRows.shrunk(movie), movieRows.one(movie), implicit(ofUsers, movie));
        }
    }

    Table users() {
        return users;
    }

    Table movies() {
        return movies;
    }

    private static float[] implicit(Coefficients of, int feature) {
        float[] components = new float[of.rank() + 1];
        for (int component = 0; component < components.length; component++) {
            components[component] = of.implicit(component, feature);
        }
        return components;
    }

    /** The rows of a side with one more implicit feature to come. */
    private static final class Rows {
        private final Coefficients of;
        private final int[] starts;
        private final float[][] implicit;

        Rows(Coefficients of, int[] starts) {
            this.of = of;
            this.starts = starts;
            this.implicit = new float[of.rank() + 1][of.side().rows()];
            if (of.side().implicit()) {
                for (int component = 0; component <= of.rank(); component++) {
                    of.addRows(component, of.side().blocks().size() - 1, implicit[component]);
                }
            }
        }

        float[] shrunk(int row) {
            int count = starts[row + 1] - starts[row];
            float shrinking = (float) (Math.sqrt(count / (count + 1.0)) - 1);
            float[] components = new float[implicit.length];
            for (int component = 0; component < components.length; component++) {
                components[component] = of.sums(component)[row] + shrinking * implicit[component][row];
            }
            return components;
        }

        /** The value of one implicit feature if the row had one more. */
        float one(int row) {
            return (float) (1 / Math.sqrt(starts[row + 1] - starts[row] + 1.0));
        }
    }
}
