/** Draws the poster of a movie, always in the same colours and lettering. */

import { s } from '../dom.js';
import { shortTitle } from '../format.js';
import { hash, seededRandom } from '../random.js';
import { blinds, petals, rings, seeds, tiles } from './geometry.js';
import { figure, peaks, road, sea, skyline, sunset } from './landscapes.js';
import { lettering } from './lettering.js';
import { lookOf, palettesOf } from './palettes.js';
import { beam, cutout, door, eye, rays, signal, stairs } from './paper.js';

/** At least two of each genre. */
const MOTIFS = {
  'Film-Noir': [beam, blinds, door, stairs, skyline],
  Horror: [eye, door, figure, rings, beam, cutout, stairs, skyline],
  'Sci-Fi': [rings, seeds, signal, sunset, peaks],
  Western: [sunset, peaks, rays, road],
  Animation: [tiles, rays, seeds, petals, sea],
  Musical: [rays, petals, beam, tiles],
  Children: [tiles, petals, sunset, rays, sea],
  War: [peaks, cutout, beam, figure, rays],
  Documentary: [signal, tiles, seeds, rings],
  Fantasy: [peaks, petals, seeds, sea, figure],
  Mystery: [eye, rings, door, stairs, figure],
  Crime: [skyline, cutout, blinds, stairs, road],
  Romance: [petals, sunset, sea, skyline, figure],
  Thriller: [stairs, beam, rings, cutout, blinds, road],
  Adventure: [sunset, peaks, sea, rays, road],
  Action: [beam, rays, cutout, road, stairs],
  Comedy: [tiles, rays, cutout, blinds, petals],
  Drama: [figure, sea, cutout, tiles, sunset, stairs, signal],
};

const FACES = {
  Action: ['narrow'], Western: ['serif', 'narrow'], War: ['narrow', 'grotesk'], 'Sci-Fi': ['wide', 'grotesk'],
  Comedy: ['grotesk', 'narrow'], Children: ['grotesk'], Animation: ['grotesk', 'narrow'], Horror: ['serif', 'narrow'],
  Documentary: ['grotesk', 'wide'], Romance: ['serif'], Drama: ['serif', 'wide', 'grotesk'], Thriller: ['narrow', 'wide', 'grotesk'],
};

const SMALL = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';

/** @param {import('../api.js').Movie} movie @returns {{look: string, colours: import('./palettes.js').Palette, random: ReturnType<typeof seededRandom>}} */
export function looks(movie) {
  const random = seededRandom(hash(`${movie.movie} ${movie.title}`));
  const look = lookOf(movie.genres);
  return { look, colours: random.pick(palettesOf(look)), random };
}

/**
 * Hidden from screen readers; the title must be shown next to the poster.
 *
 * @param {import('../api.js').Movie} movie
 * @param {string} [other] name of a motif that the poster must not have: it gets the next one of its genre instead
 * @returns {SVGElement} 2 by 3, with the name of its motif
 */
export function poster(movie, other) {
  const { look, colours, random } = looks(movie);
  const motifs = MOTIFS[look];
  const own = random.pick(motifs);
  const motif = own.name === other ? motifs[(motifs.indexOf(own) + 1) % motifs.length] : own;
  const face = random.pick(FACES[look] ?? ['serif', 'grotesk', 'narrow']);
  const { art, box } = motif(colours, random);
  const { letters, bottom } = lettering(shortTitle(movie), box, face, colours.ink);
  return s('svg', { class: 'poster', 'data-motif': motif.name, viewBox: '0 0 200 300', 'aria-hidden': 'true', focusable: 'false' },
    s('rect', { width: 200, height: 300, fill: colours.ground }),
    art,
    letters,
    movie.year && year(movie.year, bottom + 15, box, colours.ink));
}

function year(value, y, box, fill) {
  const end = box.align === 'end';
  return s('text', { x: end ? box.x + box.width : box.x, y, fill, opacity: 0.9, 'font-size': 12, 'letter-spacing': 1.4, 'text-anchor': end ? 'end' : 'start', 'font-family': SMALL }, value);
}
