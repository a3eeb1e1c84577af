/** Addresses of the API, whatever ids they have. */

/** A segment of a path. The ids `.` and `..` are encoded twice, since browsers remove such segments. */
const segment = text => (/^\.{1,2}$/.test(text) ? text.replaceAll('.', '%252E') : encodeURIComponent(text));

const BASE = new URL('api/v1/', document.baseURI);

/** @param {string[]} path segments below `/api/v1` */
export const apiAddress = path => new URL(path.map(segment).join('/'), BASE);
