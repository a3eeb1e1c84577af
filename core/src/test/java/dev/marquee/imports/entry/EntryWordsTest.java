package dev.marquee.imports.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds, states, ratings and times in the words of sites. */
class EntryWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TV Series",
                "TV Mini Series",
                "TV Episode",
                "Podcast Series",
                "Podcast Episode",
                "Video Game",
                "tvMiniSeries",
                "videoGame",
                "Série télévisée",
                "Mini-série télévisée",
                "Épisode télévisé",
                "Jeu vidéo",
                "Série de podcasts",
                "Fernsehserie",
                "TV-Serie",
                "Miniserie",
                "Folge",
                "Fernsehfolge",
                "Episode",
                "Videospiel",
                "Serie de TV",
                "Miniserie de TV",
                "Episodio de TV",
                "Videojuego",
                "Serie TV",
                "Mini serie TV",
                "Episodio TV",
                "Videogioco",
                "Série de TV",
                "Minissérie de TV",
                "Episódio de TV",
                "Videojogo",
                "Jogo eletrônico",
                "टीवी सीरीज़",
                "टीवी एपिसोड",
                "वीडियो गेम",
                "сериал",
                "мини-сериал",
                "Мультсериал",
                "эпизод",
                "видеоигра",
                "serial",
                "odcinek",
                "dizi",
                "电视剧",
                "テレビ番組",
                "tv",
                "TV",
                "show",
                "tv_show",
                "shows",
                "season",
                "game",
                "book",
                "manga",
                "person",
                "Emission TV",
                "seriál",
                "Sorozat",
                "sarja"
            })
    void readsWhatIsNotAMovie(String kind) {
        assertThat(EntryKind.of(kind)).as(kind).isEqualTo(EntryKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Movie",
                "Film",
                "TV Movie",
                "tvMovie",
                "TV Special",
                "Short",
                "TV Short",
                "Video",
                "Music Video",
                "Téléfilm",
                "Film TV",
                "Court-métrage",
                "Spielfilm",
                "Fernsehfilm",
                "Kurzfilm",
                "TV-Special",
                "Película",
                "Película de TV",
                "Cortometraje",
                "Film per la TV",
                "Filme",
                "Telefilme",
                "Curta-metragem",
                "मूवी",
                "Фильм",
                "映画",
                "电影",
                "Anime film",
                "Documentary",
                "Drama"
            })
    void readsWhatIsAMovie(String kind) {
        assertThat(EntryKind.of(kind)).as(kind).isEqualTo(EntryKind.MOVIE);
    }

    @ParameterizedTest
    @CsvSource({
        "Planning, PLANNED",
        "Plan to Watch, PLANNED",
        "plantowatch, PLANNED",
        "PLANNED, PLANNED",
        "want to watch, PLANNED",
        "Watchlist, PLANNED",
        "not watched, PLANNED",
        "unseen, PLANNED",
        "À voir, PLANNED",
        "Pendiente, PLANNED",
        "想看, PLANNED",
        "Quero ver, PLANNED",
        "geplant, PLANNED",
        "Запланировано, PLANNED",
        "Da vedere, PLANNED",
        "backlog, PLANNED",
        "Dropped, DROPPED",
        "DROPPED, DROPPED",
        "Abandonné, DROPPED",
        "abgebrochen, DROPPED",
        "Брошено, DROPPED",
        "Completed, SEEN",
        "watched, SEEN",
        "FINISHED, SEEN",
        "Vu, SEEN",
        "gesehen, SEEN",
        "Просмотрено, SEEN"
    })
    void readsStates(String text, EntryStatus status) {
        assertThat(EntryStatus.of(text)).as(text).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "no, PLANNED",
        "No, PLANNED",
        "false, PLANNED",
        "FALSE, PLANNED",
        "0, PLANNED",
        "nein, PLANNED",
        "non, PLANNED",
        "нет, PLANNED",
        "yes, SEEN",
        "true, SEEN",
        "1, SEEN",
        "3, SEEN",
        "x, SEEN",
        "✓, SEEN",
        "2024-05-01, SEEN"
    })
    void readsWhetherAMovieWasWatched(String text, EntryStatus status) {
        assertThat(EntryStatus.ofWatched(text)).as(text).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.5|4.5|0", "4,5|4.5|0", "8|8|0", "9/10|9|10", "9 / 10|9|10", "9 out of 10|9|10", "4.5/5|4.5|5",
                        "90%|90|100", "90 %|90|100",
                "4½|4.5|0", "½|0.5|0", "4 1/2|4.5|0", "4½/5|4.5|5", "★★★★½|4.5|0", "★★★★|4|0", "★★★☆☆|3|5", "****|4|0",
                        "4 stars|4|0",
                "3 Sterne|3|0", "８|8|0", "10|10|0", "2.0000000000|2|0", "4★|4|0", "+7|7|0", "-3|-3|0", "8,5/10|8.5|10",
                        "75 percent|75|100"
            })
    void readsRatings(String text, float value, float highest) {
        assertThat(RatingText.of(text)).as(text).isInstanceOfSatisfying(RatingText.Value.class, rating -> {
            assertThat(rating.value()).isEqualTo(value);
            assertThat(rating.highest()).isEqualTo(highest);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "N/A",
                "n/a",
                "NA",
                "nan",
                "NaN",
                "None",
                "null",
                "NULL",
                "-",
                "--",
                "—",
                "Not rated",
                "unrated",
                "?",
                "#N/A",
                "нет",
                "Sin nota"
            })
    void readsWordsForNoRating(String text) {
        assertThat(RatingText.of(text)).as(text).isEqualTo(new RatingText.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "8f", "0x8", "1e1", "8.5.5", "5/0", "A", "\u001b[31m8", "8 8", "Infinity"})
    void doesNotReadOtherText(String text) {
        assertThat(RatingText.of(text)).as(text).isEqualTo(new RatingText.Unreadable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6/19/25|6/18/25|2025-06-19",
                "19/06/2025|18/06/2025|2025-06-19",
                "05/06/2025|19/06/2025|2025-06-05",
                "05/06/2025|06/19/2025|2025-05-06",
                "05/06/2025||2025-05-06",
                "05.06.2025||2025-06-05",
                "5-6-2025||2025-06-05",
                "2025/6/5||2025-06-05",
                "May 14, 2019||2019-05-14",
                "14 May 2019||2019-05-14",
                "01-03-2021 21:50:41||2021-03-01T21:50:41",
                "6/19/2025 9:05 PM|6/20/2025|2025-06-19T21:05:00",
                "2025年6月5日||2025-06-05",
                "2025-06-05||2025-06-05",
                "1358380800||1358380800",
                "soon||soon"
            })
    void readsDatesByAllDatesOfTheFile(String text, String other, String iso) {
        EntryTimes times = new EntryTimes();
        times.observe(text);
        times.observe(other == null ? "" : other);

        assertThat(times.iso(text)).isEqualTo(iso);
    }
}
