/**
 * Colours by genre: ground and shade for the background, tone and light for shapes, ink for text, with enough contrast to ground.
 *
 * @typedef {{ground: string, shade: string, tone: string, light: string, ink: string}} Palette
 */

const palette = (ground, shade, tone, light, ink) => ({ ground, shade, tone, light, ink });

/** Most distinctive genre first: a horror comedy gets the look of horror. */
const PALETTES = new Map(Object.entries({
  'Film-Noir': [
    palette('#101113', '#1f2226', '#c9c4b8', '#f3efe6', '#f3efe6'),
    palette('#e6e1d6', '#c9c3b4', '#17181a', '#8a1c1c', '#17181a'),
    palette('#16181d', '#2a2e37', '#d6a94a', '#ece5d3', '#ece5d3'),
  ],
  Horror: [
    palette('#130a0c', '#2e0d13', '#b8142c', '#e8d9c5', '#f2e9dc'),
    palette('#0d1512', '#1a2c25', '#79b455', '#d9e8c0', '#e9f0dc'),
    palette('#efe6d8', '#dccbb4', '#9d1420', '#2a1414', '#2a1414'),
  ],
  'Sci-Fi': [
    palette('#0b1030', '#171f5c', '#39c5e8', '#f6c6ff', '#eaf2ff'),
    palette('#1a0b2e', '#351659', '#ff5fa2', '#7ae7ff', '#f8ecff'),
    palette('#dfe7ea', '#bccbd2', '#0f4c5c', '#f2622a', '#10222b'),
  ],
  Western: [
    palette('#eab976', '#d6934f', '#8c3b1c', '#fbe6c2', '#3f1a0c'),
    palette('#7a2e1d', '#5c1f14', '#f0a04b', '#fbe0b5', '#fdf0d8'),
    palette('#f3e3c7', '#dcbd92', '#b4532a', '#345b63', '#33231a'),
  ],
  Animation: [
    palette('#2a55c4', '#2145a3', '#ffd23f', '#ff8a66', '#ffffff'),
    palette('#ffcf4a', '#f7b233', '#e04a26', '#2e5eaa', '#3a1f12'),
    palette('#0b6f69', '#085853', '#ffe066', '#ff9db0', '#f6fffd'),
  ],
  Musical: [
    palette('#7b1e4b', '#5a1337', '#ffb347', '#ffd9e0', '#fff0e8'),
    palette('#fde2c8', '#f9c397', '#d7263d', '#1b5e74', '#4a0f24'),
    palette('#141031', '#281c60', '#ff4f79', '#ffd166', '#fff1f4'),
  ],
  Children: [
    palette('#ff9a76', '#f47f58', '#fff1d0', '#4a3f8f', '#3a140a'),
    palette('#94d6ea', '#6cbdd8', '#f2574a', '#fff3b0', '#103043'),
    palette('#f9d5e5', '#f0b7d0', '#e8467c', '#3d348b', '#3d1a3a'),
  ],
  War: [
    palette('#353b30', '#272c23', '#c2a76b', '#e7e0c9', '#f0ebd8'),
    palette('#d9d2bd', '#bdb294', '#5b6236', '#a8322a', '#2a2c1c'),
    palette('#20262b', '#12171b', '#d9762b', '#c8c2b0', '#ece7da'),
  ],
  Documentary: [
    palette('#f1efe9', '#dcd8cc', '#1f6f8b', '#e07a1f', '#1d2a30'),
    palette('#1d2d33', '#11202a', '#9bd1c1', '#f2c14e', '#eef5f2'),
    palette('#dfe3d3', '#c3cbae', '#3f6b3a', '#d1603d', '#20301c'),
  ],
  Fantasy: [
    palette('#23144a', '#3b2374', '#c58bff', '#ffe9a8', '#f5edff'),
    palette('#0f3b3a', '#0a2827', '#e6c15a', '#8fd6bd', '#f2f3df'),
    palette('#e8def8', '#cdbdec', '#6a3fb5', '#f08a5d', '#2b1650'),
  ],
  Mystery: [
    palette('#1c2541', '#0f162e', '#8ac6d0', '#f4d58d', '#eef4f5'),
    palette('#e4dccf', '#cbbca4', '#3d315b', '#b8791a', '#2a2140'),
    palette('#14281d', '#0b1911', '#d4a373', '#cfe1b9', '#eef3e4'),
  ],
  Crime: [
    palette('#17171f', '#2a2a35', '#d7263d', '#f4d35e', '#f5f0e6'),
    palette('#f2e3c6', '#dfc698', '#c1121f', '#14213d', '#14213d'),
    palette('#0f2a33', '#081b22', '#f2a541', '#d9e2dc', '#eef3ee'),
  ],
  Romance: [
    palette('#f7d9d0', '#f0bcb0', '#c8385a', '#7a1f3d', '#5a1530'),
    palette('#8a2141', '#68162f', '#ffb5a7', '#fcd5ce', '#fff0ec'),
    palette('#2d2540', '#453766', '#f28f9f', '#f6d6c9', '#fbeeea'),
  ],
  Thriller: [
    palette('#0e1b1f', '#17343e', '#e8492f', '#a8c5c8', '#eaf1f0'),
    palette('#dcdfd8', '#bcc1b8', '#0f1f24', '#dd4127', '#0f1f24'),
    palette('#2b0f1a', '#48172a', '#ff5a36', '#f1c9b4', '#fbe9df'),
  ],
  Adventure: [
    palette('#0f5656', '#0a4040', '#ffb84d', '#f4e9cd', '#fdf6e3'),
    palette('#f5c56b', '#eaa845', '#1f5f6b', '#d1495b', '#1c2f33'),
    palette('#274c77', '#1a3557', '#f2b134', '#e7ecef', '#f4f8fb'),
  ],
  Action: [
    palette('#191923', '#2c2c3c', '#fb6107', '#fbb02d', '#fff4e4'),
    palette('#b3101d', '#8a0c15', '#fdf0d5', '#ffb703', '#fff6e6'),
    palette('#0b2545', '#07182e', '#ee6c4d', '#e0fbfc', '#f1fbfc'),
  ],
  Comedy: [
    palette('#ffd94a', '#f9c229', '#e8442e', '#1e3a5f', '#2b1d05'),
    palette('#f4f0e6', '#e3dbc6', '#ef5b3c', '#157a6e', '#26211a'),
    palette('#f4826b', '#e36850', '#ffe8c2', '#27304f', '#2b0d10'),
    palette('#bfe3d0', '#9bd1b7', '#e4572e', '#17494d', '#103236'),
  ],
  Drama: [
    palette('#20343f', '#142530', '#d98e4a', '#e9dcc5', '#f4ecdd'),
    palette('#e8e0d2', '#d2c5ae', '#35505b', '#b5533c', '#25303a'),
    palette('#43344a', '#302436', '#d9a679', '#ead9d0', '#f6ece6'),
    palette('#c9d3d4', '#aabbbe', '#243b4a', '#c05a3a', '#18272f'),
  ],
}));

/** @param {string[]} genres @returns {string} the most distinctive of them */
export function lookOf(genres) {
  return [...PALETTES.keys()].find(genre => genres.includes(genre)) ?? 'Drama';
}

/** @param {string} look a genre from {@link lookOf} @returns {Palette[]} */
export function palettesOf(look) {
  return PALETTES.get(look);
}
