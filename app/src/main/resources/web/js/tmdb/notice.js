/** The notice that TMDb's terms ask for, in their words. */
export const TMDB_NOTICE = 'This product uses the TMDB API but is not endorsed or certified by TMDB.';
