package dev.marquee.fuzz;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Data sets: folders in each layout, single tables, archives. Each is read strictly, then leniently. */
enum DataFiles implements FuzzedReader {
    MOVIELENS_100K {
        @Override
        public List<byte[]> seeds() {
            return List.of(FileParts.input(
                    "u.data", "1\t2\t3\t881250949\n2\t1\t5\t891717742\n",
                    "u.item", "1|Night Train (1959)|01-Jan-1959||http://x/|0|0|1|0\n2|A (1987)||||1|0|0|0\n",
                    "u.genre", "unknown|0\nAction|1\nDrama|2\nWar|3\n",
                    "u.user", "1|24|M|technician|85711\n2|53|F|other|94043\n",
                    "u.occupation", "technician\nother\n"));
        }

        @Override
        Path path(byte[] input) throws IOException {
            return FileParts.write(input, Scratch.empty(label()));
        }
    },
    MOVIELENS_1M {
        @Override
        public List<byte[]> seeds() {
            return List.of(FileParts.input(
                    "ratings.dat", "1::2::3::978300760\n2::1::5::978302109\n",
                    "movies.dat", "1::Night Train (1959)::Drama|War\n2::A (1987)::Comedy\n",
                    "users.dat", "1::F::1::10::48067\n2::M::56::16::70072\n"));
        }

        @Override
        Path path(byte[] input) throws IOException {
            return FileParts.write(input, Scratch.empty(label()));
        }
    },
    MOVIELENS_CSV {
        @Override
        public List<byte[]> seeds() {
            return List.of(FileParts.input(
                    "ratings.csv", "userId,movieId,rating,timestamp\n1,2,3.5,964982703\n2,1,5.0,964981247\n",
                    "movies.csv", "movieId,title,genres\n1,\"Train, The (1959)\",Drama|War\n2,A (1987),Comedy\n",
                    "links.csv", "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,\n",
                    "tags.csv", "userId,movieId,tag,timestamp\n1,2,funny,1445714994\n"));
        }

        @Override
        Path path(byte[] input) throws IOException {
            return FileParts.write(input, Scratch.empty(label()));
        }
    },
    TABLE {
        @Override
        public List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>();
            for (String text : List.of(
                    "user;film;stars;date\nann;Heat;4,5;2020-05-01\nbob;\"A \"\"B\"\"\nC\";2;01.02.2021\n",
                    "1,2,3\n1,3,4\n2,2,5\n",
                    "a\tb\t1588291200\nc\td\t1588291201\n",
                    "sep=;\nuser;movie;rating\n1;2;PK\u0003\u0004\u0014\u0000\b\n",
                    "user,movie,rating,time\n1,\"PK\u0003\u0004\n[Content_Types].xml\",4,12/31/2020 10:00\n",
                    "user::movie::rating\nü::é::5\n")) {
                seeds.add(text.getBytes(StandardCharsets.UTF_8));
                seeds.add(text.getBytes(StandardCharsets.UTF_16LE));
            }
            return seeds;
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file(label(), "mine.csv", input);
        }
    },
    METADATA {
        private static final String RATINGS = "userId,movieId,rating\n1,2,3.5\n2,1,5.0\n";
        private static final String MOVIES = "movieId,title,genres\n1,Train (1959),Drama\n2,A (1987),Comedy\n";
        private static final String LINKS = "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,3\n";

        @Override
        public List<byte[]> seeds() {
            return List.of(
                    FileParts.input(
                            "title.basics.tsv",
                            "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\ntt0114709\tmovie\tT\tT\t0\t1959\t\\N\t81\tDrama\n",
                            "title.crew.tsv",
                            "tconst\tdirectors\twriters\ntt0114709\tnm1,nm2\t\\N\n",
                            "title.principals.tsv",
                            "tconst\tordering\tnconst\tcategory\tjob\tcharacters\ntt0114709\t1\tnm1\tactor\t\\N\t[\"X\"]\n",
                            "name.basics.tsv",
                            "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\nnm1\tAnn\t\\N\t\\N\tactor\ttt0114709\nnm2\tBob\t\\N\t\\N\t\\N\t\\N\n",
                            "title.akas.tsv",
                            "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\ntt0114709\t1\tZug\tDE\tde\t\\N\t\\N\t0\n"),
                    FileParts.input(
                            "tmdb-movies.jsonl",
                            "{\"id\":862,\"overview\":\"A story.\",\"runtime\":81,\"credits\":{\"cast\":[{\"name\":\"X\",\"order\":0}],\"crew\":[{\"name\":\"D\",\"job\":\"Director\"}]},\"release_dates\":{\"results\":[{\"iso_3166_1\":\"US\",\"release_dates\":[{\"certification\":\"PG\",\"type\":3}]}]},\"keywords\":{\"keywords\":[{\"name\":\"train\"}]}}\n",
                            "tags.csv",
                            "userId,movieId,tag,timestamp\n1,2,funny,1445714994\n",
                            "genome-tags.csv",
                            "tagId,tag\n1,dark\n",
                            "genome-scores.csv",
                            "movieId,tagId,relevance\n1,1,0.9\n"));
        }

        @Override
        Path path(byte[] input) throws IOException {
            Path folder = Scratch.empty(label());
            FileParts.write(input, folder);
            Files.writeString(folder.resolve("ratings.csv"), RATINGS);
            Files.writeString(folder.resolve("movies.csv"), MOVIES);
            Files.writeString(folder.resolve("links.csv"), LINKS);
            return folder;
        }
    },
    ARCHIVE {
        @Override
        public List<byte[]> seeds() {
            byte[] files = FileParts.input(
                    "ml/ratings.csv", "userId,movieId,rating,timestamp\n1,2,3.5,964982703\n2,1,5.0,964981247\n",
                    "ml/movies.csv", "movieId,title,genres\n1,Train (1959),Drama|War\n2,A (1987),Comedy\n");
            return List.of(files, FileParts.packed(files));
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file(label(), "data.zip", FileParts.packed(input));
        }
    },
    PARQUET {
        @Override
        public List<byte[]> seeds() throws IOException {
            List<byte[]> seeds = new ArrayList<>();
            for (String name : List.of("pandas", "polars", "texts", "events", "lists", "null", "brotli", "float-ids")) {
                seeds.add(Resources.bytes("data/read/parquet/" + name + ".parquet"));
            }
            return seeds;
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file(label(), "mine.parquet", input);
        }
    };

    private static final Workers WORKERS = Workers.of(2);

    @Override
    public String label() {
        return "data-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the reader finds the input. */
    abstract Path path(byte[] input) throws IOException;

    @Override
    public void read(byte[] input) throws IOException {
        Path path = path(input);
        try {
            read(path, false);
        } catch (MarqueeException e) {
            read(path, true);
        }
    }

    private static void read(Path path, boolean lenient) {
        ReadOptions options = new ReadOptions(lenient, Optional.empty(), ColumnNames.USUAL);
        new DatasetReader(options, WORKERS, ReadListener.SILENT)
                .read(path)
                .data()
                .fingerprint();
    }
}
